"""Everything that is exported, from the worksheet to the binder."""
