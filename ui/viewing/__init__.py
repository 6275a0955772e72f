"""Showing pages of documents: those of evidence, of a charter, of whatever file is looked at."""
