"""What is asked and what it is worth: the instruments, as data."""
