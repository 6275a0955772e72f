"""Reads documents for the screens: a page to look at, words to search, a smaller photo. Always in a child process."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING, Self, TypeVar

from integrity_zone.documents.kinds import HEAD_BYTES, document_kind
from integrity_zone.documents.pages import page_picture
from integrity_zone.documents.source import head_of, opened
from integrity_zone.documents.text import extract_text
from integrity_zone.domain.reading import (
    DocumentKind,
    ExtractedText,
    PagePicture,
    SmallerOffer,
    Unread,
    UnreadReason,
)
from integrity_zone.services.evidence.content_copies import ContentCopies
from integrity_zone.services.evidence.reading_child import CPU_SECONDS, ChildFaultError, ReadingChild
from integrity_zone.services.worker import TooHeavyError

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from integrity_zone.documents.source import Source
    from integrity_zone.domain.evidence import Document
    from integrity_zone.services.workspace.workspaces import Workspace

T = TypeVar("T")

_log = logging.getLogger(__name__)

#: What is copied out of a workspace to be read, at most.
COPY_BYTES = 300 * 1024 * 1024
#: A smaller file is not worth a question.
OFFER_FROM_BYTES = 500_000
_SHOWN = frozenset({DocumentKind.PDF, DocumentKind.IMAGE})
#: An office package with its members in an unusual order looks like any archive.
_SEARCHED = frozenset({DocumentKind.PDF, DocumentKind.OFFICE, DocumentKind.TEXT, DocumentKind.ARCHIVE})


class DocumentReader:
    """Holds one child process and reads one document at a time; the process starts at first use.

    It may be asked from any thread, also while a workspace is written: no answer waits for a picture.
    """

    def __init__(self, *, cpu_seconds: float = CPU_SECONDS) -> None:
        """Nothing is started or written yet.

        Args:
            cpu_seconds: How long one request may compute.
        """
        self._child = ReadingChild(cpu_seconds=cpu_seconds)
        self._copies = ContentCopies()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        self.close()

    def preview(self, workspace: Workspace, document: Document, page: int, width_px: int) -> PagePicture | Unread:
        """One page of a document of a workspace.

        Args:
            workspace: Open.
            document: One of its documents.
            page: From 1; a picture has one.
            width_px: Wanted width; what is narrower stays so.

        Returns:
            The picture, or why there is none.

        Raises:
            MissingItemError: The bytes are gone from the workspace.
            DamagedError: The bytes are not those that were stored.
            DiskFullError: No room for the temporary copy.
            CalledOffError: The reader was closed meanwhile.
        """
        copy = self._copy(workspace, document, _SHOWN)
        return copy if isinstance(copy, Unread) else self.preview_file(copy, page, width_px)

    def preview_file(self, source: Source, page: int, width_px: int) -> PagePicture | Unread:
        """One page of a file that is not taken in yet.

        Args:
            source: An ordinary file, where a link is refused, or bytes at hand.
            page: From 1.
            width_px: Wanted width.

        Raises:
            MissingFileError: No such file.
            NotAFileError: A folder, link, device or pipe.
            CalledOffError: The reader was closed meanwhile.
        """
        return self._asked(page_picture, source, page, width_px)

    def text(self, workspace: Workspace, document: Document) -> ExtractedText | Unread:
        """The words of a document of a workspace.

        Args:
            workspace: Open.
            document: One of its documents.

        Raises:
            IntegrityZoneError: As `preview`.
        """
        copy = self._copy(workspace, document, _SEARCHED)
        return copy if isinstance(copy, Unread) else self.file_text(copy)

    def file_text(self, source: Source) -> ExtractedText | Unread:
        """The words of a file.

        Args:
            source: An ordinary file, where a link is refused, or bytes at hand.

        Raises:
            IntegrityZoneError: As `preview_file`.
        """
        return self._asked(extract_text, source)

    def offer_smaller(self, path: Path) -> SmallerOffer | None:
        """A photo that is to be taken in, made smaller; None when it is no photo or hardly anything is saved.

        Args:
            path: An ordinary file; a link is refused.

        Raises:
            IntegrityZoneError: As `preview_file`.
        """
        with opened(path) as (stream, size):
            if size < OFFER_FROM_BYTES or document_kind(head_of(stream, HEAD_BYTES)) is not DocumentKind.IMAGE:
                return None
        offer = self._asked(_offer, path)
        return None if isinstance(offer, Unread) else offer

    def forget(self, sha256: str) -> None:
        """Remove the temporary copy of a content that was erased from its workspace.

        Args:
            sha256: Of the whole content, hex.
        """
        self._copies.forget(sha256)

    def close(self) -> None:
        """End the process and remove the temporary copies. Ends a request that another thread waits for."""
        self._child.close()
        self._copies.close()

    def _asked(self, function: Callable[..., T], *arguments: object) -> T | Unread:
        try:
            return self._child.ask(function, *arguments)
        except TooHeavyError:
            return Unread(UnreadReason.HEAVY)
        except ChildFaultError as fault:
            # A library stumbled over foreign bytes in a way that we did not foresee.
            _log.warning("%s failed: %s", function.__name__, fault)
            return Unread(UnreadReason.DAMAGED)

    def _copy(self, workspace: Workspace, document: Document, kinds: frozenset[DocumentKind]) -> Path | Unread:
        """A temporary copy of the bytes, if they are of a kind that can be read."""
        if document.sha256 is None:
            return Unread(UnreadReason.WEB_LINK)
        kind = document_kind(self._copies.head(workspace, document.sha256, HEAD_BYTES))
        if kind not in kinds:
            return Unread(UnreadReason.UNKNOWN if kinds is _SHOWN else UnreadReason.NO_TEXT)
        if (document.size_bytes or 0) > COPY_BYTES:
            return Unread(UnreadReason.LARGE)
        return self._copies.path(workspace, document.sha256)


def _offer(path: Path) -> SmallerOffer | None:
    """Runs in the child, which alone loads the library for pictures."""
    from integrity_zone.documents.photos import photo_facts, smaller_photo

    smaller = smaller_photo(path)
    if smaller is None:
        return None
    facts = photo_facts(path)
    return None if isinstance(facts, Unread) else SmallerOffer(facts, smaller, f"{Path(path.name).stem}.jpg")
