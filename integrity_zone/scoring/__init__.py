"""Exact arithmetic from answers to points and verdicts."""
