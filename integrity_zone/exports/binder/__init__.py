"""The evidence binder: one PDF with an index, and every document behind a page that says what it proves."""
