"""Copies of the sample agency's file that come back from TPI: judged, with evidence, and with what changed here too."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.assessment.reviews import change_answer
from integrity_zone.services.catalog import instrument
from integrity_zone.services.evidence.documents import Placement, add_evidence
from integrity_zone.services.workspace.workspaces import Workspace

if TYPE_CHECKING:
    from pathlib import Path

#: TPI agreed with this one, and changes it in the copy; nobody answered this one; both sides answer this one.
JUDGED, OURS, BOTH = "A.I.5.ii.b", "A.I.5.v.e", "A.I.5.ii.a"
TPI = "Damar Wibisana"
_ACTOR_HERE, _NOTE = "Rina Kusuma", "Rapat bulanan"


def copied(path: Path, name: str = "dpmptsp-tpi.zi") -> Path:
    """A copy beside a file, as somebody sends it.

    Args:
        path: The file; not open.
        name: Of the copy.
    """
    return path.__class__(shutil.copyfile(path, path.with_name(name)))


def judged_copy(path: Path, *, is_disputed: bool = False, photo_bytes: int = 0) -> Path:
    """A copy in which TPI judged an answer anew.

    Args:
        path: The file; not open.
        is_disputed: Whether the copy answers what the unit answers otherwise in its file meanwhile.
        photo_bytes: Of evidence that was laid behind an answer there; 0 for none.
    """
    copy, asked = copied(path), instrument("zi-2021")
    photo = path.with_name("wawancara.jpg")
    photo.write_bytes(b"\xff\xd8" + b"\xa5" * photo_bytes)
    with Workspace.open(copy, actor=TPI, write=True, device="tpi") as workspace:
        change_answer(workspace, asked, JUDGED, "C")
        if is_disputed:
            workspace.record_answers({BOTH: "D"}, {}, Stage.UNIT)
        if photo_bytes:
            add_evidence(workspace, [photo], Placement((JUDGED,)), instrument=asked)
    with Workspace.open(path, actor=_ACTOR_HERE, write=True, device="unit") as workspace:
        workspace.record_answers({OURS: "B", **({BOTH: "A"} if is_disputed else {})}, {OURS: _NOTE}, Stage.UNIT)
    return copy
