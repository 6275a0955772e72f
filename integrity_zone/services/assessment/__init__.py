"""Answers of a year: scored, planned, judged, handed in, compared, and what stands beside the score."""
