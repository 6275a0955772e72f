"""The main job on the sample agency, from an empty folder to a scored worksheet and a signed charter."""

from __future__ import annotations

import json
import secrets
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from integrity_zone.domain.declaration_file import declaration_document
from integrity_zone.domain.files import file_problem
from integrity_zone.domain.work_unit import BlankPolicy, Stage
from integrity_zone.errors import UserInputError
from integrity_zone.services.assessment.scores import scorecard, stage_values
from integrity_zone.services.catalog import instrument as published
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.exporting import export_charter
from integrity_zone.services.charters.signing import record_charter, sign_charter_file
from integrity_zone.services.charters.verification import verify_charter_file
from integrity_zone.services.files import write_atomically
from integrity_zone.services.reports.exporting import export_worksheet
from integrity_zone.services.reports.making import ExportWish
from integrity_zone.services.sample.agency import load_sample_agency
from integrity_zone.services.sample.workspace import ACTOR, make_sample
from integrity_zone.services.workspace.workspaces import Workspace

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from assessments.definition import Instrument
    from integrity_zone.domain.answer import AnswerValue
    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.domain.sample import SampleAgency
    from integrity_zone.domain.scorecard import Scorecard

#: What is made, by what it is; evidence is a folder.
FILE_NAMES: Mapping[str, str] = {
    "workspace": "dpmptsp-arunika-2026.zi",
    "worksheet": "lembar-kerja-2026.xlsx",
    "charter": "piagam-pencanangan.pdf",
    "charter_draft": "piagam-belum-ditandatangani.pdf",
    "root_certificate": "penerbit-contoh.pem",
    "declaration": "pencanangan.json",
    "evidence": "bukti",
}


class FolderNotEmptyError(UserInputError):
    """The folder to write into holds something."""

    code = "not-empty"
    template_en = "{path} is not empty; name a new or an empty folder"
    template_id = "{path} tidak kosong; sebutkan folder baru atau folder kosong"


@dataclass(frozen=True, slots=True)
class DemoResult:
    """What the main job made."""

    files: Mapping[str, Path]  #: what it is -> where it is
    instrument: Instrument
    unit_values: Mapping[str, AnswerValue]
    unit_score: Scorecard
    tpi_score: Scorecard
    charter: CharterReport
    state_digest: str


def run_demo(out_dir: Path, *, now: datetime | None = None) -> DemoResult:
    """Do the main job on the sample agency; everything is made or nothing is.

    Args:
        out_dir: Where to put it; made if missing.
        now: The moment, for the signatures and the throw-away certificates.

    Raises:
        FolderNotEmptyError: There is something in the folder.
        IntegrityZoneError: The folder cannot be made or written.
    """
    made_here = _empty_folder(out_dir)
    workshop = out_dir / f".{secrets.token_hex(4)}.tmp"
    try:
        workshop.mkdir()
        result = _Demo(workshop, now or datetime.now(UTC)).run()
        for name in FILE_NAMES.values():
            (workshop / name).rename(out_dir / name)
    except OSError as problem:
        raise file_problem(problem, out_dir) from problem
    finally:
        shutil.rmtree(workshop, ignore_errors=True)
        if made_here and not any(out_dir.iterdir()):
            out_dir.rmdir()
    return DemoResult(
        files={what: out_dir / name for what, name in FILE_NAMES.items()},
        instrument=result.instrument,
        unit_values=result.unit_values,
        unit_score=result.unit_score,
        tpi_score=result.tpi_score,
        charter=result.charter,
        state_digest=result.state_digest,
    )


def _empty_folder(folder: Path) -> bool:
    """Make sure the folder is there and empty; say whether it was made now."""
    try:
        if not folder.exists():
            folder.mkdir(parents=True)
            return True
        if not folder.is_dir() or any(folder.iterdir()):
            raise FolderNotEmptyError(path=str(folder))
    except OSError as problem:
        raise file_problem(problem, folder) from problem
    return False


class _Demo:
    """One run; the folder is its own and is thrown away when anything fails."""

    def __init__(self, folder: Path, now: datetime) -> None:
        self.agency: SampleAgency = load_sample_agency()
        self.instrument = published(self.agency.instrument)
        self.paths = {what: folder / name for what, name in FILE_NAMES.items()}
        self.folder = folder
        self.now = now

    def run(self) -> DemoResult:
        file = self.paths["workspace"]
        folder = self.paths["evidence"]
        folder.mkdir()
        make_sample(file, self.agency, keep=lambda name, drawn: write_atomically(folder / name, drawn))
        with Workspace.open(file, actor=ACTOR, write=True) as workspace:
            self._sign(workspace)
        with Workspace.open(file, actor=ACTOR, write=False) as workspace:
            return self._finish(workspace)

    def _sign(self, workspace: Workspace) -> None:
        from integrity_zone.signing.throwaway import SamplePerson, make_sample_authority

        signers = self.agency.declaration.signers()
        # The certificates are thrown away with the keys; the passphrase only ever protects them within this call.
        passphrase = secrets.token_hex(16).encode()
        people = [SamplePerson(person.name, person.certificate or field) for field, person in signers]
        authority = make_sample_authority(self.now, people, passphrase)
        write_atomically(self.paths["root_certificate"], authority.root)
        write_atomically(
            self.paths["declaration"],
            json.dumps(declaration_document(self.agency.declaration), ensure_ascii=False, indent=1).encode() + b"\n",
        )
        export_charter(workspace, self.paths["charter_draft"], now=self.now)
        current = self.paths["charter_draft"]
        for number, ((field, _person), key) in enumerate(zip(signers, authority.keys, strict=True), 1):
            p12 = self.folder / "kunci.p12"
            write_atomically(p12, key, overwrite=True)
            is_last = number == len(signers)
            following = self.paths["charter"] if is_last else self.folder / f"piagam-{number}.pdf"
            signed = sign_charter_file(
                current, following, field, p12, bytearray(passphrase), workspace=workspace, now=self.now
            )
            record_charter(workspace, signed)
            current = following

    def _finish(self, workspace: Workspace) -> DemoResult:
        export_worksheet(
            workspace, self.instrument, self.paths["worksheet"], ExportWish(BlankPolicy.ZERO, now=self.now)
        )
        charter = verify_charter_file(
            self.paths["charter"],
            trust=[self.paths["root_certificate"]],
            expectation=expectation_of(workspace),
            now=self.now,
        )
        snapshot = workspace.snapshot(with_digest=True)
        unit, tpi = stage_values(snapshot, Stage.UNIT), stage_values(snapshot, Stage.TPI)
        return DemoResult(
            files=self.paths,
            instrument=self.instrument,
            unit_values=unit,
            unit_score=scorecard(self.instrument, unit, stage=Stage.UNIT),
            tpi_score=scorecard(self.instrument, tpi, stage=Stage.TPI),
            charter=charter,
            state_digest=snapshot.state_digest,
        )
