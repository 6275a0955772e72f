"""What reaches every screen after a change."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from integrity_zone.domain.change import Change
    from ui.view import AssessmentView


@dataclass(frozen=True, slots=True)
class Update:
    """What reaches every screen after a change."""

    view: AssessmentView
    change: Change | None  #: None when everything may have changed
    codes: frozenset[str]  #: indicators touched
    initiator: object = None  #: who asked for it and has drawn it already
