"""What may be dropped on the page: the charter that comes back from another program, or from another laptop."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import Way

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData

    from integrity_zone.services.charters.ceremonies import Ceremony


def charter_in(data: QMimeData, ceremony: Ceremony) -> Path | None:
    """The one PDF among what hangs at the pointer, while somebody is still to sign with a certificate; else None.

    Any other PDF is the window's, which has it checked.

    Args:
        data: What hangs at the pointer.
        ceremony: Where the charter stands.
    """
    waiting = any(found.person.way is not Way.WET and found.file is None for found in ceremony.signatories)
    urls = data.urls()
    if ceremony.paper is None or not waiting or len(urls) != 1 or not urls[0].isLocalFile():
        return None
    path = Path(urls[0].toLocalFile())
    return path if path.suffix.lower() == ".pdf" else None
