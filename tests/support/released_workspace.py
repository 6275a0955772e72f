"""Makes the workspace file that is kept of each released revision: `python -m tests.support.released_workspace OUT.zi`.

Run it once when a revision is released, and record the state digest that it prints in the `digests.json` of
`tests/data/workspaces`.
"""

from __future__ import annotations

import sys
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from unittest.mock import patch
from uuid import uuid4

from integrity_zone.domain.ceremony import Delegation, KeepsakeKind, Way
from integrity_zone.domain.declaration import Declaration, Paper, Signatory, StaffMember
from integrity_zone.domain.papers import Letterhead, PaperKind
from integrity_zone.domain.requirements import Requirement, RequirementState
from integrity_zone.domain.review import FollowUp, Recommendation, ResultReport
from integrity_zone.domain.wording import IndicatorWording, WordingPreview
from integrity_zone.domain.work_unit import Stage
from integrity_zone.domain.year_calendar import CalendarEvent
from integrity_zone.services.assessment.baseline import confirm_carried, start_year
from integrity_zone.services.assessment.markings import set_efforts, set_flag, set_tick
from integrity_zone.services.assessment.recommendations import (
    FollowUpFacts,
    add_recommendations,
    follow_up,
    set_result_report,
)
from integrity_zone.services.assessment.remarks import add_remark
from integrity_zone.services.assessment.requirements import set_requirement
from integrity_zone.services.assessment.reviews import agree, give_back
from integrity_zone.services.assessment.submitting import submit_stage
from integrity_zone.services.assessment.wordings import take_wording
from integrity_zone.services.assessment.year_calendar import set_event
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.keepsakes import add_keepsake, attach_scan, publish
from integrity_zone.services.evidence.content_search import contents_without_text, store_content_text
from integrity_zone.services.evidence.documents import (
    DocumentFacts,
    NamedBytes,
    Placement,
    Source,
    add_evidence,
    unlink_document,
)
from integrity_zone.services.evidence.revisions import remove_document, replace_document
from integrity_zone.services.letterheads import set_letterhead
from integrity_zone.services.papers.texts import set_paper_text
from integrity_zone.services.workspace.team import add_member, remove_member
from integrity_zone.services.workspace.undoing import undo
from integrity_zone.services.workspace.unit import edit_unit
from integrity_zone.services.workspace.workspaces import Workspace, create_workspace
from tests.support.builders import tiny_instrument
from tests.support.ceremonies import scan
from tests.support.workspaces import Clock

CODE = "A.I.1.i.a"
DRAWN_AT = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)


def make(path: Path) -> str:
    """A small unit with a bit of everything, on a fixed clock and fixed chance. Its state digest."""
    clock, entropy = Clock(), Random(1).randbytes
    create_workspace(
        path,
        unit_name="Dinas Uji",
        year=2026,
        instrument=tiny_instrument(),
        actor="Ani",
        code="DU",
        sample=True,
        now=clock,
        entropy=entropy,
    )
    with Workspace.open(path, actor="Ani", write=True, now=clock, entropy=entropy) as workspace:
        workspace.record_answers({CODE: "Tidak", "A.I.1.i.b": "B"}, {CODE: "belum lengkap"}, Stage.UNIT)
        workspace.record_answers({CODE: "Ya", "B.I.a": "3.6"}, {}, Stage.UNIT)
        workspace.record_answers({"A.II.1.i.a": {"semua": 8, "baik": 7}}, {}, Stage.UNIT)
        sources: list[Source] = [
            NamedBytes("sk.pdf", b"keputusan"),
            NamedBytes("laporan.pdf", b"laporan"),
            "https://contoh.example/a",
        ]
        facts = DocumentFacts(number="1/2026", dated_on=date(2026, 1, 5))
        place = Placement((CODE, "A.I.1.i.b"), page="2", note="halaman pertama")
        found = add_evidence(workspace, sources, place, facts, instrument=tiny_instrument())
        unlink_document(workspace, found[1].id, Placement((CODE,)))
        head = Signatory(name="Sri Contoh", office="Kepala Dinas Uji", organisation="Kota Contoh")
        workspace.set_declaration(Declaration(place="Contoh", date=date(2026, 2, 2), heads=(head,)))
        _mark(workspace, found[0].id, found[1].id)
        _issue(workspace, path.parent)
        _review(workspace)
        return workspace.check(deep=True).state_digest


def _mark(workspace: Workspace, kept: str, removed: str) -> None:
    """What the second release brought."""
    edit_unit(workspace, kind="dinas")
    set_flag(workspace, CODE, "tanya Inspektorat")
    for position in (0, 2):
        set_tick(workspace, CODE, position, on=True)
    set_efforts(workspace, {"A.I.1.i.b": 7})
    for name, area in (("Rina Contoh", None), ("Joko Contoh", 1)):
        add_member(workspace, name, "coordinator" if area is None else "member", area)
    remove_member(workspace, workspace.snapshot().team[-1].id)
    add_remark(workspace, CODE, "SK belum bernomor?")
    replace_document(workspace, kept, NamedBytes("sk-2.pdf", b"keputusan, diperbarui"))
    remove_document(workspace, removed, "salah unggah")
    for sha256, _name, _size in contents_without_text(workspace):
        store_content_text(workspace, sha256, "keputusan tentang tim kerja")
    start_year(workspace, tiny_instrument(), year=2027, from_year=2026)
    confirm_carried(workspace, [CODE])
    undo(workspace)


def _issue(workspace: Workspace, folder: Path) -> None:
    """What the third release brought."""
    letterhead = Letterhead(address="Jalan Contoh 1", paper=Paper.F4, number_pattern="{nomor}/{kode}/{tahun}")
    set_letterhead(workspace, letterhead)
    heads = (
        Signatory("Sri Contoh", "Kepala Dinas Uji", "Kota Contoh", way=Way.OUTSIDE),
        Signatory("Adi Contoh", "Sekretaris", "Kota Contoh", way=Way.WET, delegation=Delegation.ACTING),
    )
    staff = (StaffMember("Rina Contoh", None, "Analis", rank="Penata", pakta_on=date(2027, 1, 5)),)
    workspace.set_declaration(Declaration(place="Contoh", date=date(2027, 2, 2), heads=heads, staff=staff))
    set_paper_text(workspace, PaperKind.CHARTER, "Kami siap:\n{janji}\nSekian.")
    freeze_charter(workspace, now=DRAWN_AT)
    picture = folder / f"{uuid4()}.jpg"
    picture.write_bytes(scan())
    attach_scan(workspace, ["ttd_pimpinan_2"], picture)
    picture.unlink()
    publish(workspace, date(2027, 2, 3), "situs web")
    tiny = tiny_instrument()
    add_keepsake(workspace, KeepsakeKind.PRESS, "https://contoh.example/berita", "peliputan", instrument=tiny)
    set_requirement(workspace, Requirement("bpk", RequirementState.MET, "WTP", date(2027, 1, 1), "LHP"))


def _review(workspace: Workspace) -> None:
    """What the fourth release brought."""
    tiny = tiny_instrument()
    agree(workspace, ["A.I.1.i.b"], year=2026)
    give_back(workspace, tiny, CODE, "bukti tahun lalu", "Tidak", year=2026)
    submit_stage(workspace, Stage.UNIT, year=2026)
    advice = Recommendation("", "Lengkapi bukti tahun ini", indicator=CODE)
    (subject,) = add_recommendations(workspace, [advice], year=2026).subjects
    facts = FollowUpFacts(action="meminta salinan", due_on=date(2026, 6, 30), state=FollowUp.IN_PROGRESS)
    follow_up(workspace, subject.removeprefix("recommendation/"), facts, year=2026)
    set_result_report(workspace, ResultReport("700/12", date(2026, 5, 15), "Contoh", "Bima Contoh"), year=2026)
    set_event(workspace, CalendarEvent("proposal", due_on=date(2026, 5, 20)), year=2026)
    said = IndicatorWording("Bunyi resmi", {"Ya": "bila ada"})
    take_wording(workspace, WordingPreview("LKE.xlsx", "0" * 64, tiny.key, 1, {CODE: said}, (), (), ()))


def main() -> None:
    """Write the file and say its digest."""
    with TemporaryDirectory() as profile, patch.dict("os.environ", {"XDG_DATA_HOME": profile}):
        sys.stdout.write(make(Path(sys.argv[1])) + "\n")


if __name__ == "__main__":
    main()
