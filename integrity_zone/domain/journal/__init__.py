"""The journal of a workspace: entries, heads, merge and digests as pure values (see docs/decisions)."""
