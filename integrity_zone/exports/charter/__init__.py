"""The declaration charter as a PDF, and the stamp of a signature on it."""
