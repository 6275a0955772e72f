"""Which documents another program may be handed, the private copy that it gets, and whether there is such a program.

A workspace may come from anywhere: names, kinds and addresses in it are claims of whoever wrote it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices

from integrity_zone.domain.text import clean_file_name

if TYPE_CHECKING:
    from pathlib import Path

    from integrity_zone.services.workspace.workspaces import Workspace

#: What other programs show without running anything that stands in it.
SAFE_SUFFIXES = frozenset(
    {
        *("pdf", "png", "jpg", "jpeg", "gif", "webp", "bmp", "tif", "tiff", "heic"),
        *("docx", "xlsx", "pptx", "odt", "ods", "odp", "txt", "csv"),
        *("mp4", "mov", "mkv", "webm", "avi", "mp3", "m4a", "wav"),
    }
)


def is_safe_to_open(file_name: str) -> bool:
    """Whether a file of this name is shown by other programs and not run."""
    return clean_file_name(file_name).rpartition(".")[2].casefold() in SAFE_SUFFIXES


def is_web_address(url: str) -> bool:
    """Whether an address leads to the web, and not to a file, a share or a program."""
    return QUrl(url).scheme() in {"http", "https"}


def private_copy(workspace: Workspace, digest: str, file_name: str, folder: Path) -> Path:
    """Write a document out once for other programs.

    Args:
        workspace: Open.
        digest: Of its bytes, hex.
        file_name: As the workspace has it.
        folder: That only this person can read.

    Raises:
        IntegrityZoneError: As `Workspace.extract`.
    """
    target = folder / digest[:12] / clean_file_name(file_name)
    target.parent.mkdir(exist_ok=True)
    if not target.exists():
        workspace.extract(digest, target)
    return target


def open_file(path: Path) -> bool:
    """Open a document with the program people chose for its kind; false when there is none."""
    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def open_folder(path: Path) -> bool:
    """Show the folder of a document; false when nothing shows it."""
    return open_file(path.parent)


def no_program() -> str:
    """What is said of a document that nothing opened."""
    return QCoreApplication.translate("Opening", "No program of this computer opens this file. See its folder.")


def no_folder(folder: Path) -> str:
    """What is said of a folder that nothing showed."""
    return QCoreApplication.translate("Opening", "The folder cannot be shown: {path}").format(path=folder)
