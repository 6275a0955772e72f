"""The gap and action plan: what is missing, which better answers close it, who does it by when."""
