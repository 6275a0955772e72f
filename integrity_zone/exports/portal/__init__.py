"""The answers as the ministry's portal collects them: JSON, checked against a schema kept here."""
