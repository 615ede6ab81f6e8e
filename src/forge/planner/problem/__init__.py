"""What is asked: aims, roles, amounts of one set, weekly tracks, and the task itself."""
