"""Taking back a charter that others signed: what they added is known again, what they rewrote is left to a person."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import zip_longest
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import CharterFile, FileKind, Way
from integrity_zone.domain.ceremony_refusals import (
    ChangedWhileComparedError,
    LostFieldsError,
    NothingNewError,
    OtherFileError,
    OtherPaperError,
    SignedMeanwhileError,
    UnsoundReturnError,
)
from integrity_zone.domain.declaration import CharterConclusion, Declaration
from integrity_zone.domain.signed_document import document_of
from integrity_zone.errors import Bilingual
from integrity_zone.services.charters.ceremonies import current_charter, fields_in
from integrity_zone.services.charters.expectation import context_of, expectation_of
from integrity_zone.services.charters.files import CHARTER, keep_charter_file
from integrity_zone.services.charters.freezing import required_charter
from integrity_zone.services.evidence.kept_content import kept_content
from integrity_zone.services.reading import CHARTER_MAX_BYTES, read_limited
from integrity_zone.services.worker import run_limited
from integrity_zone.signing.conclusions import CONFIRMED, SIGNED_ON_SCAN, conclude
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import CharterIdentity, CharterReport, Reason, SignatureReport
    from integrity_zone.services.charters.expectation import Expectation
    from integrity_zone.services.workspace.workspaces import Workspace

#: What a person can settle by comparing the pages.
_FOR_A_PERSON = frozenset({"not-the-export", "changed-since-export", "stamp-outside-its-box"})
_WITHOUT_WORDS = frozenset({"words-missing", "no-declaration-named"})
#: With these nothing is recorded. An unknown issuer, an ended certificate and missing signatures are no reason.
_REFUSED = frozenset(
    {
        CharterConclusion.BROKEN,
        CharterConclusion.POLICY,
        CharterConclusion.MODIFIED,
        CharterConclusion.REVOKED,
        CharterConclusion.IDENTITY,
        CharterConclusion.CONTEXT,
    }
)


@dataclass(frozen=True, slots=True)
class ComparedPage:
    """The words of one page as they were drawn, and as they came back."""

    number: int  #: from 1
    drawn: str  #: empty when that file has no such page
    returned: str  #: empty when that file has no such page, or its words cannot be read


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What a returned file turned out to be."""

    document_id: str
    fields: tuple[str, ...]  #: whose signatures it brought, by field name
    report: CharterReport
    change: Change | None  #: what was recorded; None when a person has to compare the pages first
    sha256: str  #: of the returned file, for `confirm_rewritten`
    returned: bytes  #: the file as it came back, for a picture of its pages
    drawn: bytes  #: the charter as it left, for a picture of its pages
    pages: tuple[ComparedPage, ...]  #: only when a person has to compare them

    @property
    def needs_confirmation(self) -> bool:
        """Whether it was rewritten, so that nothing is recorded before a person compared its pages."""
        return self.change is None


def take_back(
    workspace: Workspace,
    path: Path,
    *,
    roots: Sequence[bytes] = (),
    crls: Sequence[bytes] = (),
    intermediates: Sequence[bytes] = (),
    year: int | None = None,
    now: datetime | None = None,
) -> TakenBack:
    """Read a charter back that was signed with another program, or on another computer with this one.

    Args:
        workspace: Open for writing, with a frozen charter.
        path: The file.
        roots: Root certificates that are trusted, PEM or DER. A file of an unknown issuer is taken as well.
        crls: Revocation lists, PEM or DER.
        intermediates: Certificates that help to reach a root, PEM or DER.
        year: Of the declaration.
        now: The moment for which certificates are judged.

    Raises:
        NotFrozenError: No charter is frozen.
        OtherPaperError: It is another document, or another revision of it.
        OtherFileError: It was signed on another file of the charter than the one chosen here, such as its scan.
        NothingNewError: It brings no signature that is not here.
        SignedMeanwhileError: It was made of an older file than the current one, so that a signature would be lost.
        UnsoundReturnError: A signature does not hold, is of somebody else, or more than signatures was added.
        IntegrityZoneError: The file cannot be read.
    """
    found = _Return(workspace, path, year, (roots, intermediates, crls), now or datetime.now(UTC))
    if found.is_rewritten:
        return found.told(None)
    return found.told(found.record(FileKind.RETURNED))


def confirm_rewritten(
    workspace: Workspace,
    path: Path,
    *,
    sha256: str,
    roots: Sequence[bytes] = (),
    crls: Sequence[bytes] = (),
    intermediates: Sequence[bytes] = (),
    year: int | None = None,
    now: datetime | None = None,
) -> TakenBack:
    """Keep a rewritten file after a person compared its pages with those that were drawn.

    Args:
        workspace: As for `take_back`.
        path: As for `take_back`.
        sha256: Of the file whose pages were compared.
        roots: As for `take_back`.
        crls: As for `take_back`.
        intermediates: As for `take_back`.
        year: As for `take_back`.
        now: As for `take_back`.

    Raises:
        ChangedWhileComparedError: The file is not the one that was compared.
        IntegrityZoneError: As `take_back`.
    """
    found = _Return(workspace, path, year, (roots, intermediates, crls), now or datetime.now(UTC))
    if found.sha256 != sha256:
        raise ChangedWhileComparedError(path=path)
    found.require_fields()
    return found.told(found.record(FileKind.REWRITTEN if found.is_rewritten else FileKind.RETURNED))


@dataclass(frozen=True, slots=True)
class _Looked:
    """What the child process found in a returned file."""

    report: CharterReport
    identity: CharterIdentity | None
    fields: tuple[str, ...]  #: signature fields in it
    pages: tuple[ComparedPage, ...]


class _Return:
    """A returned file, judged; refused where it cannot be taken."""

    def __init__(
        self,
        workspace: Workspace,
        path: Path,
        year: int | None,
        trust: tuple[Sequence[bytes], Sequence[bytes], Sequence[bytes]],
        now: datetime,
    ) -> None:
        self._workspace = workspace
        self._path = path
        self._snapshot = workspace.snapshot(year)
        self._paper = required_charter(self._snapshot)
        self._pdf = read_limited(path, CHARTER_MAX_BYTES)
        self.sha256 = hashlib.sha256(self._pdf).hexdigest()
        self._document = document_of(self._snapshot.papers, self._paper)
        known = (*self._snapshot.papers.files_of(self._paper), self._document.base, *self._document.files)
        if self.sha256 in {kept.content for kept in known}:
            raise NothingNewError(path=path)
        self._recorded = fields_in(current_charter(workspace, year), self._document.files)
        self._drawn = kept_content(workspace, self._document.base.content)
        wanted = expectation_of(workspace, year=year).of_paper(self._paper)
        self._looked = run_limited(_look, self._pdf, self._drawn, *map(list, trust), wanted, now)
        self._refuse()

    @property
    def is_rewritten(self) -> bool:
        """Whether a person has to compare its pages."""
        return any(reason.code in _FOR_A_PERSON for reason in self._looked.report.reasons)

    def require_fields(self) -> None:
        """Refuse a file in which those who sign here cannot sign any more.

        Raises:
            LostFieldsError: Their fields are gone.
        """
        declaration = self._paper.declaration or Declaration()
        lost = [field for field in declaration.fields_by(Way.HERE) if field not in self._looked.fields]
        lost = [field for field in lost if field not in self._signatures]
        if lost:
            raise LostFieldsError(path=self._path, fields=", ".join(lost))

    def record(self, kind: FileKind) -> Change:
        """Keep the file, once for each signature that it brought."""
        year = self._snapshot.assessment.year
        with self._workspace.writing() as work:
            content = ContentTables(work.connection).store(self._pdf).hex()
            for field in self._new:
                signature = self._signatures[field]
                kept = CharterFile(
                    self._workspace.new_id(),
                    self._paper.document_id,
                    kind,
                    content,
                    data_digest=self._document.mark,
                    field=field,
                    signer=signature.signer,
                    issuer=signature.issuer,
                    signed_at=signature.signed_at or "",
                )
                keep_charter_file(work, year, kept)
            return work.finish(CHARTER)

    def told(self, change: Change | None) -> TakenBack:
        """What the front end is told."""
        return TakenBack(
            document_id=self._paper.document_id,
            fields=self._new,
            report=self._looked.report,
            change=change,
            sha256=self.sha256,
            returned=self._pdf,
            drawn=self._drawn,
            pages=self._looked.pages if change is None else (),
        )

    @property
    def _signatures(self) -> Mapping[str, SignatureReport]:
        return {found.counts_for or found.field: found for found in self._looked.report.signatures}

    @property
    def _new(self) -> tuple[str, ...]:
        expected = (self._paper.declaration or Declaration()).fields_by(Way.HERE, Way.OUTSIDE)
        return tuple(field for field in expected if field in self._signatures and field not in self._recorded)

    def _refuse(self) -> None:
        report, identity = self._looked.report, self._looked.identity
        if identity is not None and identity.document_id != self._paper.document_id:
            raise OtherPaperError(path=self._path, found=identity.document_id, document=self._paper.document_id)
        if identity is not None and identity.scan != self._document.scan:
            raise OtherFileError(path=self._path, document=self._paper.document_id)
        if report.conclusion is CharterConclusion.UNSIGNED:
            raise NothingNewError(path=self._path)
        # A scan or picture of the pages has no words of its own; that is for a person to see.
        soft = _FOR_A_PERSON | {CONFIRMED, SIGNED_ON_SCAN} | (frozenset() if identity is not None else _WITHOUT_WORDS)
        against = [reason for reason in report.all_reasons if reason.conclusion in _REFUSED and reason.code not in soft]
        if against:
            raise UnsoundReturnError(path=self._path, conclusion=conclude(against).value, reason=_sentences(against))
        if not self._new:
            raise NothingNewError(path=self._path)
        missing = [field for field in self._recorded if field not in self._signatures]
        if missing:
            raise SignedMeanwhileError(path=self._path, fields=", ".join(dict.fromkeys(missing)))


def _sentences(reasons: Sequence[Reason]) -> Bilingual:
    return Bilingual(
        "; ".join(reason.message_en for reason in reasons), "; ".join(reason.message_id for reason in reasons)
    )


def _look(
    pdf: bytes,
    drawn: bytes,
    roots: Sequence[bytes],
    intermediates: Sequence[bytes],
    crls: Sequence[bytes],
    wanted: Expectation,
    now: datetime,
) -> _Looked:
    """In the child process."""
    from integrity_zone.signing.fields import signature_fields
    from integrity_zone.signing.identity import read_identity
    from integrity_zone.signing.page_text import page_texts
    from integrity_zone.signing.verify import verify_charter

    report = verify_charter(
        pdf,
        roots=roots,
        intermediates=intermediates,
        crls=crls,
        expected=wanted.people,
        context=context_of(wanted),
        now=now,
    )
    pages = zip_longest(page_texts(drawn), page_texts(pdf), fillvalue="")
    return _Looked(
        report=report,
        identity=read_identity(pdf),
        fields=tuple(field.name for field in signature_fields(pdf)),
        pages=tuple(ComparedPage(number, *texts) for number, texts in enumerate(pages, start=1)),
    )
