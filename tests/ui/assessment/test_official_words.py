"""Questions are asked in the official wording while the workspace has it, and in ours again when it is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.wording import IndicatorWording, WordingPreview
from integrity_zone.services.assessment.wordings import take_wording

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.ui.assessment.conftest import Hall

CODE = "A.I.1.i.a"
OFFICIAL = "Apakah tim sudah dibentuk menurut bunyi resmi?"


def _preview(hall: Hall) -> WordingPreview:
    said = {CODE: IndicatorWording(OFFICIAL, {"Ya": "bila menurut bunyi resmi ada"})}
    return WordingPreview("LKE.xlsx", "0" * 64, hall.view.instrument.key, 113, said, (), (), ())


def _shown(hall: Hall) -> tuple[str, str, str]:
    """Question, first criterion, and the row of the tree."""
    model = hall.page.navigator.model
    row = model.data(model.index_of(CODE))
    return hall.page.card.header.title.text(), hall.page.card.options.rows[0].accessibleName(), str(row)


def test_taken_words_are_shown_at_once_and_undone_by_name(hall: Hall) -> None:
    hall.go(CODE)
    ours = hall.view.instrument.indicators_by_code[CODE].title
    assert _shown(hall)[0] == ours
    preview = _preview(hall)

    def take(workspace: Workspace) -> Change:
        return take_wording(workspace, preview)

    hall.desk.hub.do("Ambil kalimat resmi", take)
    hall.rest()
    assert _shown(hall) == (OFFICIAL, "Ya: bila menurut bunyi resmi ada", OFFICIAL)
    assert hall.view.shown.total == hall.view.recorded.total
    stack = hall.desk.hub.undo_stack
    assert stack.undoText() == "Ambil kalimat resmi"
    stack.undo()
    hall.rest()
    assert _shown(hall)[0] == _shown(hall)[2] == ours
