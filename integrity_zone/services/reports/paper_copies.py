"""Takes the pages of a workspace's documents for print: each alone, so that a hostile one spoils no other."""

from __future__ import annotations

import logging
from contextlib import closing, suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, TypeAlias

from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.domain.reading import Unread, UnreadReason
from integrity_zone.domain.workspace_problems import DamagedError, MissingItemError
from integrity_zone.services.evidence.content_copies import ContentCopies
from integrity_zone.services.worker import Limits, TooHeavyError, run_reported

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from integrity_zone.domain.evidence import Document
    from integrity_zone.domain.paper_copy import PaperCopy
    from integrity_zone.services.workspace.workspaces import Workspace

    #: Position within a batch, and what became of that document.
    _Word: TypeAlias = tuple[int, PaperCopy | Unread]

_log = logging.getLogger(__name__)

#: For one document on the clock, and for one batch in computing time.
LIMITS = Limits(cpu_seconds=600.0, memory_bytes=1024 * 1024 * 1024, silent_seconds=60.0)
#: Copied out at once: a child is started for each batch, and its originals are removed before the next.
BATCH_DOCUMENTS = 40
BATCH_BYTES = 256 * 1024 * 1024
#: A larger document is left where it is.
MOST_BYTES = 1024 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Copied:
    """The pages of one document."""

    found: PaperCopy | Unread
    path: Path  #: of the plain PDF, when there is one


def take_copies(
    workspace: Workspace,
    documents: Sequence[Document],
    folder: Path,
    tell: Callable[[Progress], None],
    cancelled: Callable[[], bool] | None,
    *,
    limits: Limits = LIMITS,
) -> dict[str, Copied]:
    """Take the pages of documents.

    Args:
        workspace: Open; between two slices of a content others may write to it.
        documents: In the order wanted.
        folder: Of this user alone; gets the plain PDFs.
        tell: Told how many documents are done, and the title of the one in hand.
        cancelled: Asked whether to stop.
        limits: For the children.

    Returns:
        Document id -> its pages, or why there are none.

    Raises:
        CalledOffError: `cancelled` said so.
        DiskFullError: No room for the copies.
    """
    copies: dict[str, Copied] = {}
    waiting = iter(enumerate(documents))
    with closing(ContentCopies()) as contents:
        while batch := list(_batch(waiting)):
            originals: list[tuple[Document, Path, Path]] = []
            for number, document in batch:
                if cancelled is not None and cancelled():
                    raise CalledOffError
                target = folder / f"{number}.pdf"
                unread = _copied_out(workspace, contents, document, folder / f"{number}.asli")
                if unread is None:
                    originals.append((document, folder / f"{number}.asli", target))
                else:
                    copies[document.id] = Copied(unread, target)
            for document, found, target in _read(originals, len(copies), len(documents), tell, cancelled, limits):
                copies[document.id] = Copied(found, target)
            for _document, original, _target in originals:
                with suppress(OSError):
                    original.unlink(missing_ok=True)
    return copies


def _batch(waiting: Iterator[tuple[int, Document]]) -> Iterator[tuple[int, Document]]:
    """The next documents, as many as may lie beside each other on the disk."""
    size = 0
    for number, document in islice(waiting, BATCH_DOCUMENTS):
        yield number, document
        size += document.size_bytes or 0
        if size > BATCH_BYTES:
            return


def _copied_out(workspace: Workspace, contents: ContentCopies, document: Document, target: Path) -> Unread | None:
    """Copy the bytes of a document to a file; why not, if not."""
    if document.sha256 is None:
        return Unread(UnreadReason.WEB_LINK)
    if (document.size_bytes or 0) > MOST_BYTES:
        return Unread(UnreadReason.LARGE)
    try:
        contents.path(workspace, document.sha256).rename(target)
    except (MissingItemError, DamagedError):
        return Unread(UnreadReason.DAMAGED)
    return None


def _read(
    originals: Sequence[tuple[Document, Path, Path]],
    before: int,
    of: int,
    tell: Callable[[Progress], None],
    cancelled: Callable[[], bool] | None,
    limits: Limits,
) -> Iterator[tuple[Document, PaperCopy | Unread, Path]]:
    """Read one batch; after a document that ends the child another goes on with the next."""
    first = 0
    while first < len(originals):
        words: list[_Word] = []

        def heard(word: _Word, first: int = first, words: list[_Word] = words) -> None:
            words.append(word)
            done = first + len(words)
            title = originals[done][0].title if done < len(originals) else ""
            tell(Progress(before + done, 3 * of, title))

        tell(Progress(before + first, 3 * of, originals[first][0].title))
        pairs = tuple((original, target) for _document, original, target in originals[first:])
        ended = _ended_by(pairs, heard, cancelled, limits)
        for position, found in words:
            document, _original, target = originals[first + position]
            yield document, found, target
        first += len(words)
        if ended is not None and first < len(originals):
            document, _original, target = originals[first]
            with suppress(OSError):
                target.unlink(missing_ok=True)
            yield document, ended, target
            first += 1


def _ended_by(
    pairs: tuple[tuple[Path, Path], ...],
    heard: Callable[[_Word], None],
    cancelled: Callable[[], bool] | None,
    limits: Limits,
) -> Unread | None:
    """Let a child read; what the document in hand is, when it ended the child."""
    try:
        run_reported(_read_all, limits, heard, cancelled, pairs)
    except TooHeavyError:
        return Unread(UnreadReason.HEAVY)
    except RuntimeError as fault:
        # A library stumbled over foreign bytes in a way that we did not foresee.
        _log.warning("taking pages failed: %s", fault)
        return Unread(UnreadReason.DAMAGED)
    return None


def _read_all(tell: Callable[[_Word], None], pairs: Iterable[tuple[Path, Path]]) -> None:
    """In the child, which alone loads the libraries for foreign files."""
    from integrity_zone.documents.paper import paper_copy

    for number, (source, target) in enumerate(pairs):
        tell((number, paper_copy(source, target)))
