"""Which file of a charter is signed: the one that was drawn, or the scan of the sheet that was signed in ink."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import CharterFile, FileKind
from integrity_zone.domain.journal.entry import instant_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from integrity_zone.domain.papers import IssuedPaper, Papers

#: Kinds of files that carry a signature made with a certificate, or stand behind one.
DIGITAL = frozenset({FileKind.SIGNED, FileKind.RETURNED, FileKind.REWRITTEN, FileKind.UPKEPT})


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """A file before anyone signed it, and what was signed on it."""

    base: CharterFile
    files: tuple[CharterFile, ...]  #: with signatures made with certificates, oldest first
    mark: str  #: what these files say they were made of
    scan: str = ""  #: SHA-256 (hex) of the scan that it shows; empty for the charter that was drawn

    @property
    def current(self) -> CharterFile:
        """The file with every digital signature there is, else the base.

        A signature is always added behind what was there, so that the longest file is the newest, whatever the clocks
        of two computers say. Only a file that another program rewrote begins anew.
        """
        rewritten = [at for at, kept in enumerate(self.files) if kept.kind is FileKind.REWRITTEN]
        signed = self.files[rewritten[-1] :] if rewritten else self.files
        return max(reversed(signed), key=lambda kept: kept.size_bytes) if signed else self.base


def document_of(papers: Papers, paper: IssuedPaper) -> SignedDocument:
    """The file of a charter that is signed.

    The newest choice counts, but none without signatures before one with them: a scan is only chosen while nobody
    signed, so that on another computer the choice was made in ignorance.
    """
    return max(_documents(papers, paper), key=lambda document: (bool(document.files), _choice(document.base)))


def next_choice(papers: Papers, paper: IssuedPaper, now: datetime) -> str:
    """When a file is chosen: now, but behind every choice that is known, whatever the clocks of two computers say."""
    known = [_choice(document.base)[0] for document in _documents(papers, paper)]
    latest = max((datetime.fromisoformat(at) for at in known if at), default=datetime.min.replace(tzinfo=UTC))
    return instant_text(max(now, latest + timedelta(microseconds=1)))


def scan_documents(papers: Papers, paper: IssuedPaper) -> tuple[CharterFile, ...]:
    """The PDFs that were made of the scans of one charter, oldest first."""
    scans = {kept.content for kept in scans_of(papers, paper)}
    return tuple(
        kept
        for kept in papers.files
        if kept.kind is FileKind.ON_SCAN and kept.document_id == paper.document_id and kept.data_digest in scans
    )


def scans_of(papers: Papers, paper: IssuedPaper) -> tuple[CharterFile, ...]:
    """The scans of one charter, oldest first; one line for each signature in ink."""
    return tuple(kept for kept in papers.files_of(paper) if kept.kind is FileKind.SCAN)


def signed_aside(papers: Papers, paper: IssuedPaper) -> tuple[CharterFile, ...]:
    """Signatures on another file of the charter than the one that counts, as two computers may have made them."""
    counting = document_of(papers, paper)
    return tuple(
        kept
        for document in _documents(papers, paper)
        if document.base.content != counting.base.content
        for kept in document.files
    )


def _documents(papers: Papers, paper: IssuedPaper) -> Iterator[SignedDocument]:
    """Each file that may be signed, with the last line that chose it as its base."""
    own = papers.files_of(paper)
    drawn = [kept for kept in own if kept.kind is FileKind.DRAWN and kept.content == paper.content]
    unkept = CharterFile("", paper.document_id, FileKind.DRAWN, paper.content)
    yield SignedDocument(max(drawn, key=_choice, default=unkept), _digital(own), paper.data_digest)
    made = {kept.content: kept for kept in sorted(scan_documents(papers, paper), key=_choice)}
    for base in made.values():
        upon = (paper.document_id, base.content)
        signed = _digital([kept for kept in papers.files if (kept.document_id, kept.data_digest) == upon])
        yield SignedDocument(base, signed, base.content, base.data_digest)


def _choice(base: CharterFile) -> tuple[str, str]:
    """When a file was chosen; what was frozen is there without a choice."""
    try:
        at = datetime.fromisoformat(base.signed_at)
        return (instant_text(at) if at.tzinfo is not None else "", base.id)
    except (ValueError, OverflowError):
        return ("", base.id)


def _digital(files: Sequence[CharterFile]) -> tuple[CharterFile, ...]:
    return tuple(kept for kept in files if kept.kind in DIGITAL)
