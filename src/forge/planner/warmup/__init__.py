"""What stands around the work: warm-up drills, rehearsals and the stretches after it."""
