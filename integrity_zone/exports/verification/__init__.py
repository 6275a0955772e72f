"""The sheet that says what was found when signatures were checked."""
