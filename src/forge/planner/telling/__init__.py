"""What a plan says of itself: titles, notes, wishes not met, ways out, and why not X."""
