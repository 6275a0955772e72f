"""The recapitulation for the head: the unit's score, the assessors', and the two side by side."""
