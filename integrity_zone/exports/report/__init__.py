"""The assessment report: what was answered, what it is worth and what is missing, drawn and in words."""
