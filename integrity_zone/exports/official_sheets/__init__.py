"""The ministry's own worksheets: filled with our answers, and read for their wording."""
