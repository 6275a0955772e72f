"""What was answered and what follows. Knows nothing of windows."""
