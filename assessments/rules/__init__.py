"""The rules an instrument must keep beyond its schema, one module per subject."""
