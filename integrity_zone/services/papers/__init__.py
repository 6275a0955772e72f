"""The papers around the declaration: decree, commitment, letters, and the lists of staff."""
