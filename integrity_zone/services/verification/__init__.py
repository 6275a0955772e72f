"""A PDF that somebody brings: judged, and told in words."""
