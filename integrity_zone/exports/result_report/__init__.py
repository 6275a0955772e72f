"""The assessors' report of results: scores by area, what is not reached, what is recommended, and the conclusion."""
