"""The page that judges the signatures of any PDF."""
