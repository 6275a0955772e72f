"""The blank form: every indicator on paper, to be filled in where there is no computer."""
