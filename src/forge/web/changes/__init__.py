"""What Forge changed, why, and the way back; pain check-ins and missed sessions."""
