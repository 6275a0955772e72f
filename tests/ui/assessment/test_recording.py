"""What is on its way to the file when the page that asked is made anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from shiboken6 import delete

from integrity_zone.domain.work_unit import Stage
from integrity_zone.services.workspace.workspaces import Workspace
from ui.pages.assessment.recording import Recorder

if TYPE_CHECKING:
    from pathlib import Path

    from ui.desk import Desk
    from ui.view import AssessmentView

CODE = "A.I.5.ii.a"


def test_an_answer_outlives_the_page_that_asked_for_it(
    desk: Desk, open_sample: AssessmentView, sample_path: Path
) -> None:
    value = "A" if open_sample.values.get(CODE) != "A" else "B"
    recorder = Recorder(desk)
    recorder.answer(CODE, value)
    delete(recorder)
    desk.hub.close()
    with Workspace.open(sample_path, actor="?", write=False) as workspace:
        assert workspace.snapshot().answers[Stage.UNIT][CODE].value == value
