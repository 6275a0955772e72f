"""The papers around a declaration: pakta, decree, minutes and letters, in the unit's own letterhead."""
