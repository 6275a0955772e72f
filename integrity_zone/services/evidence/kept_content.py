"""Contents of a workspace that are small enough for memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from integrity_zone.services.workspace.workspaces import Workspace


def kept_content(workspace: Workspace, sha256: str) -> bytes:
    """The bytes of a content, proven by their hash.

    Args:
        workspace: Open for reading.
        sha256: Hash of the content, hex.

    Raises:
        MissingItemError: No content of that hash.
        DamagedError: The bytes are not those that were stored.
    """
    with workspace.reading() as connection:
        contents = ContentTables(connection)
        found = contents.find_text(sha256)
        if found is None:
            raise MissingItemError(what="SHA-256", value=sha256[:80])
        return b"".join(contents.proven_chunks(found[0], bytes.fromhex(sha256)))
