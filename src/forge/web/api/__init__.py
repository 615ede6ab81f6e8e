"""What programs talk to: JSON in, JSON out, for the signed-in person or the guest alone."""
