"""Training: what is checked before it is trained, and later what was trained."""
