"""Invented evidence of the sample agency."""
