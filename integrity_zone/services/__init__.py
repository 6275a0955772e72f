"""The only door for the front ends: commands and queries."""
