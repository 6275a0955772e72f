"""Indonesian wording of documents, and how they write dates."""
