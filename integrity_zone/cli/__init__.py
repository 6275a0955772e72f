"""The command line, on services only."""
