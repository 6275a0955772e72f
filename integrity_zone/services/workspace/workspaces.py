"""The workspace file: make, open, read and change it. The only door to it for the front ends."""

from __future__ import annotations

import secrets
import uuid
from contextlib import contextmanager
from typing import TYPE_CHECKING

from integrity_zone.domain.answer import NOTE_CHARACTERS
from integrity_zone.domain.journal.subjects import (
    UNIT,
    answer_subject,
    assessment_subject,
    charter_subject,
    checked_code,
    member_subject,
)
from integrity_zone.domain.marks import CARRIED
from integrity_zone.domain.ranks import rank_after
from integrity_zone.domain.text import clean_text, limited
from integrity_zone.domain.work_unit import YEARS, AssessmentKey, WorkUnit
from integrity_zone.domain.workspace import CheckReport, Problem
from integrity_zone.domain.workspace_problems import (
    BadUnitError,
    DamagedError,
    MissingItemError,
)
from integrity_zone.services.files import write_atomically
from integrity_zone.services.workspace.checking import check_database
from integrity_zone.services.workspace.declarations import edit_declaration
from integrity_zone.services.workspace.judging import edit_value
from integrity_zone.services.workspace.snapshots import read_changes, read_snapshot
from integrity_zone.services.workspace.team import checked_member, edit_as
from integrity_zone.services.workspace.unit import checked_code_of_unit, checked_kind, checked_name, checked_target
from integrity_zone.services.workspace.workspace_file import WorkspaceFile, authorship, chain_memory, chosen_of, utc_now
from integrity_zone.storage.contents import ContentTables
from integrity_zone.storage.database import create_database
from integrity_zone.storage.declarations import DeclarationTables
from integrity_zone.storage.journal import JournalTables
from integrity_zone.storage.repositories import CharterTables, EvidenceTables, UnitTables
from integrity_zone.storage.search import find_documents
from integrity_zone.storage.state_lines import stored_digest
from integrity_zone.storage.unit_of_work import ChainKeeper, UnitOfWork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Engine

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import Declaration, KeptExport
    from integrity_zone.domain.evidence import Document
    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.domain.journal.entry import Entry
    from integrity_zone.domain.team import TeamMember
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.domain.workspace import Snapshot


def create_workspace(
    path: Path,
    *,
    unit_name: str,
    year: int,
    instrument: Instrument,
    actor: str,
    target: str = "WBK",
    code: str | None = None,
    kind: str | None = None,
    team: Sequence[TeamMember] = (),
    sample: bool = False,
    device: str | None = None,
    now: Callable[[], datetime] = utc_now,
    entropy: Callable[[int], bytes] = secrets.token_bytes,
) -> None:
    """Make a workspace file for one work unit, with its first assessment.

    Args:
        path: The file; must not be there yet.
        unit_name: Name of the unit.
        year: Year assessed.
        instrument: What is asked.
        actor: Who makes it.
        target: Predicate worked towards.
        code: Local code of the unit.
        kind: What kind of unit it is, as a key such as "dinas"; None when unknown.
        team: Who works on it; ids are made here, those given mean nothing.
        sample: Invented data; everything it produces says so.
        device: Name of the device; None for `INTEGRITY_ZONE_DEVICE`, else the one of this profile.
        now: The clock.
        entropy: Random bytes.

    Raises:
        BadUnitError: Name, code, kind, year or target cannot be taken.
        BadMemberError: A member without a name, or with an area that cannot be.
        FileExistsRefusal: There is a file of that name.
        MissingFileError: The folder is not there.
        ReadOnlyError: The folder may not be written.
        DiskFullError: No room is left.
    """
    unit = WorkUnit(
        workspace_id=str(uuid.UUID(bytes=entropy(16), version=4)),
        name=checked_name(unit_name),
        code=checked_code_of_unit(code or ""),
        target=checked_target(target, instrument),
        sample=sample,
        kind=checked_kind(kind or ""),
    )
    check_year(year)
    members = [checked_member(member) for member in team]
    author = authorship(unit.workspace_id, actor, now, entropy)
    keeper = ChainKeeper(chain_memory(device), author.new_id)

    def fill(engine: Engine) -> None:
        with engine.begin() as connection:
            work = UnitOfWork(connection, author, keeper)
            work.edit(UNIT, "name", unit.name)
            work.edit(UNIT, "code", unit.code)
            work.edit(UNIT, "target", unit.target)
            work.edit(UNIT, "sample", unit.sample)
            work.edit(UNIT, "kind", unit.kind or None)
            subject = assessment_subject(AssessmentKey(year, instrument.key))
            work.edit(subject, "instrument_digest", instrument.digest)
            rank = ""
            for member in members:
                rank = rank_after(rank)
                edit_as(work, member_subject(author.new_id()), member, rank)
            work.finish("new")
        keeper.settle()

    create_database(path, fill)


def check_workspace(
    path: Path,
    *,
    actor: str,
    deep: bool = False,
    wait: float = 2.0,
    heed: Callable[[int], None] | None = None,
) -> CheckReport:
    """Check a workspace file, also one that is too damaged to be opened.

    Args:
        path: The file.
        actor: Who is working.
        deep: Re-compute every id and hash and replay the whole journal.
        wait: Seconds to wait for another program's commit.
        heed: As for `check_database`.

    Returns:
        What was found; for a file that cannot be opened the one problem `damaged`, and nothing counted.

    Raises:
        MissingFileError: No such file.
        NotAWorkspaceError: Another kind of file.
        NewerFormatError: Written by a newer program.
    """
    try:
        with Workspace.open(path, actor=actor, write=False, wait=wait) as workspace:
            return workspace.check(deep=deep, heed=heed)
    except DamagedError as damage:
        problem = Problem(damage.code, str(damage.details.get("reason", "")), path.name)
        return CheckReport(problems=(problem,), entries=0, contents=0, conflicts=0, state_digest="")


class Workspace(WorkspaceFile):
    """An open workspace: what is asked of it and what is done to it. Use `Workspace.open` in a `with` statement."""

    def assessments(self) -> tuple[AssessmentKey, ...]:
        """All assessments, by year."""
        with self.reading() as connection:
            return tuple(UnitTables(connection).assessments(self._unit.workspace_id))

    def assessment(self, year: int | None = None) -> AssessmentKey:
        """The assessment of one year.

        Args:
            year: The year; None for the latest in the file.

        Raises:
            UnknownAssessmentError: There is none of that year.
        """
        return chosen_of(self.assessments(), year)

    def snapshot(
        self, year: int | None = None, instrument: Instrument | None = None, *, with_digest: bool = False
    ) -> Snapshot:
        """Everything shown of one assessment, at one moment.

        Args:
            year: The year; None for the latest in the file.
            instrument: Gives the links their worksheet order; without it they are ordered by code.
            with_digest: Work out `state_digest` too, which reads all that is in the file.

        Raises:
            UnknownAssessmentError: There is none of that year.
        """
        with self.reading() as connection:
            chosen = self.chosen(connection, year)
            return read_snapshot(connection, self._unit, chosen, instrument, with_digest=with_digest)

    def refresh(self, snapshot: Snapshot, change: Change, instrument: Instrument | None = None) -> Snapshot:
        """A snapshot after a change, by reading only what the change touched.

        Args:
            snapshot: As it was before this change, and no other.
            change: What a service returned.
            instrument: As for the snapshot.

        Returns:
            What `snapshot` would give now, without `state_digest`; the same object when nothing was written.
        """
        if not change.subjects:
            return snapshot
        with self.reading() as connection:
            return read_changes(connection, snapshot, change.subjects, instrument)

    def state_digest(self) -> str:
        """The digest of everything in the file, whatever assessment it belongs to."""
        with self.reading() as connection:
            return stored_digest(connection)

    def record_answers(
        self,
        values: Mapping[str, AnswerValue | None],
        notes: Mapping[str, str | None],
        stage: Stage,
        *,
        kind: str = "answer",
        year: int | None = None,
    ) -> Change:
        """Record answers and notes in one step. A code that is not named stays as it is.

        An answer of TPI or TPN remembers which answer of the stage before it judges.

        Args:
            values: Indicator code -> value as `parse_value` gives it; None clears.
            notes: Indicator code -> note; None or blank clears.
            stage: Whose answers they are.
            kind: What the step is called in the history.
            year: Of the assessment; None for the latest.

        Returns:
            What changed; no step when everything was so already.

        Raises:
            UnknownAssessmentError: There is none of that year.
            StageSubmittedError: The answers of this stage were handed in.
            OpenedReadOnlyError: Opened for reading.
        """
        with self._answering(values, notes, stage, year) as work:
            return work.finish(kind)

    def would_record(
        self,
        values: Mapping[str, AnswerValue | None],
        notes: Mapping[str, str | None],
        stage: Stage,
        *,
        year: int | None = None,
    ) -> bool:
        """Whether `record_answers` would change anything; nothing is written. Arguments and refusals are the same."""
        with self._answering(values, notes, stage, year) as work:
            return work.is_needed()

    @contextmanager
    def _answering(
        self,
        values: Mapping[str, AnswerValue | None],
        notes: Mapping[str, str | None],
        stage: Stage,
        year: int | None,
    ) -> Iterator[UnitOfWork]:
        """A step with answers and notes in it that is not finished yet."""
        with self.writing() as work:
            chosen = self.chosen(work.connection, year)
            codes = dict.fromkeys((*values, *notes))
            subjects = {code: answer_subject(chosen, checked_code(code), stage) for code in codes}
            work.load(subjects.values())
            for code, value in values.items():
                edit_value(work, chosen, code, stage, value)
                if value is not None:
                    # Whoever answers has looked at what was proposed.
                    work.edit(subjects[code], CARRIED, None)
            for code, note in notes.items():
                work.edit(subjects[code], "note", limited(clean_text(note or ""), NOTE_CHARACTERS, code) or None)
            yield work

    def declaration(self, year: int | None = None) -> Declaration | None:
        """The declaration of one year; None when nothing was set.

        Raises:
            UnknownAssessmentError: There is no assessment of that year.
        """
        with self.reading() as connection:
            chosen = self.chosen(connection, year)
            return DeclarationTables(connection, self._unit.workspace_id, chosen.year).declaration()

    def set_declaration(self, declaration: Declaration, *, year: int | None = None) -> Change:
        """Make the declaration of one year this one; only what differs is written.

        Raises:
            UnknownAssessmentError: There is no assessment of that year.
            OpenedReadOnlyError: Opened for reading.
        """
        with self.writing() as work:
            chosen = self.chosen(work.connection, year)
            edit_declaration(work, self._unit.workspace_id, chosen.year, declaration, self.new_id)
            return work.finish("declaration")

    def record_signed_charter(
        self,
        pdf: bytes,
        *,
        field: str,
        signer: str,
        document_id: str | None = None,
        data_digest: str | None = None,
        year: int | None = None,
    ) -> Change:
        """Keep a signed revision of a charter. The same bytes again are no change.

        Args:
            pdf: The signed file.
            field: The signature field that this revision added.
            signer: Who signed, by the certificate.
            document_id: The charter's own id.
            data_digest: Of the declaration it says, hex.
            year: Of the declaration; None for the latest.

        Raises:
            UnknownAssessmentError: There is no assessment of that year.
            OpenedReadOnlyError: Opened for reading.
        """
        values: dict[str, JsonValue] = {
            "signature_field": field,
            "signer": signer,
            "document_id": document_id,
            "data_digest": data_digest,
        }
        return self._record_charter(pdf, values, year)

    def record_charter_export(
        self, pdf: bytes, *, document_id: str, data_digest: str, year: int | None = None
    ) -> Change:
        """Keep a charter as it was drawn, so that it is known again when it comes back signed.

        The same bytes again are no change.

        Args:
            pdf: The file before anyone signs.
            document_id: The charter's own id.
            data_digest: Of the declaration it says, hex.
            year: Of the declaration; None for the latest.

        Raises:
            UnknownAssessmentError: There is no assessment of that year.
            OpenedReadOnlyError: Opened for reading.
        """
        values: dict[str, JsonValue] = {"document_id": document_id, "data_digest": data_digest}
        return self._record_charter(pdf, values, year)

    def _record_charter(self, pdf: bytes, values: Mapping[str, JsonValue], year: int | None) -> Change:
        with self.writing() as work:
            chosen = self.chosen(work.connection, year)
            digest = ContentTables(work.connection).store(pdf).hex()
            kept = CharterTables(work.connection, self._unit.workspace_id, chosen.year).revision(digest)
            subject = kept or charter_subject(self.new_id())
            for name, value in {"year": chosen.year, "content": digest, **values}.items():
                work.edit(subject, name, value)
            return work.finish("charter")

    def charter_exports(self, year: int | None = None) -> tuple[KeptExport, ...]:
        """The charters drawn for one year and not signed, as far as their bytes are kept here.

        Raises:
            UnknownAssessmentError: There is no assessment of that year.
        """
        with self.reading() as connection:
            chosen = self.chosen(connection, year)
            return CharterTables(connection, self._unit.workspace_id, chosen.year).exports()

    def confirmed_charters(self, year: int | None = None) -> tuple[KeptExport, ...]:
        """Charters that other programs wrote anew and whose pages a person compared, as `charter_exports`.

        Raises:
            UnknownAssessmentError: There is no assessment of that year.
        """
        with self.reading() as connection:
            chosen = self.chosen(connection, year)
            return CharterTables(connection, self._unit.workspace_id, chosen.year).confirmed()

    def extract(self, sha256: str, out: Path) -> int:
        """Write stored bytes to a new file, proven by their hash before the file gets its name.

        Args:
            sha256: Hash of the whole content, hex.
            out: The new file.

        Returns:
            Bytes written.

        Raises:
            MissingItemError: No content of that hash.
            DamagedError: The bytes are not those that were stored.
            FileExistsRefusal: There is a file of that name.
        """
        with self.reading() as connection:
            contents = ContentTables(connection)
            digest = _digest(sha256)
            found = contents.find(digest)
            if found is None:
                raise MissingItemError(what="SHA-256", value=sha256[:80])
            content, size = found
            write_atomically(out, contents.proven_chunks(content, digest), size_bytes=size)
        return size

    def search(self, text: str) -> tuple[Document, ...]:
        """Documents whose title, name, number or notes hold all the words, best first."""
        with self.reading() as connection:
            documents = EvidenceTables(connection, self._unit.workspace_id).documents()
            found = find_documents(connection, self._unit.workspace_id, text)
        return tuple(documents[document] for document in found if document in documents)

    def history(self, subject: str) -> tuple[Entry, ...]:
        """All entries of one journal subject, oldest first."""
        with self.reading() as connection:
            return JournalTables(connection).history(self._unit.workspace_id, subject)

    def check(self, *, deep: bool = False, heed: Callable[[int], None] | None = None) -> CheckReport:
        """Check the file.

        Args:
            deep: Re-compute every id and hash and replay the whole journal.
            heed: As for `check_database`.
        """
        with self.reading() as connection:
            return check_database(connection, self._unit.workspace_id, self._now(), deep=deep, heed=heed)


def check_year(year: int) -> None:
    """Refuse a year that no assessment has.

    Raises:
        BadUnitError: Too long ago, or too far ahead.
    """
    if year not in YEARS:
        raise BadUnitError(what="year", value=year, expected=f"{YEARS.start} .. {YEARS.stop - 1}")


def _digest(sha256: str) -> bytes:
    try:
        return bytes.fromhex(sha256)
    except ValueError:
        raise MissingItemError(what="SHA-256", value=sha256[:80]) from None
