"""What the command palette offers: commands, indicators, and what a search of the open file finds."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ui.places import PageKey, Place
from ui.shell.palette import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtGui import QAction

    from integrity_zone.services.evidence.content_search import Hit
    from integrity_zone.services.workspace.workspaces import Workspace
    from ui.view import AssessmentView
    from ui.workspace_hub import WorkspaceHub

#: Kind of a hit -> what stands beside it.
_KINDS: Mapping[str, object] = {
    "indicator": QT_TRANSLATE_NOOP("Palette", "question"),
    "note": QT_TRANSLATE_NOOP("Palette", "note"),
    "remark": QT_TRANSLATE_NOOP("Palette", "discussion"),
    "document": QT_TRANSLATE_NOOP("Palette", "evidence"),
    "content": QT_TRANSLATE_NOOP("Palette", "inside the document"),
}


def command_entries(actions: Iterable[QAction]) -> tuple[Entry, ...]:
    """Commands that can be given now."""
    return tuple(
        Entry(_title(action), action.shortcut().toString(), action.trigger, action.icon())
        for action in actions
        if action.isEnabled() and action.text()
    )


def indicator_entries(view: AssessmentView, go: Callable[[Place], None]) -> tuple[Entry, ...]:
    """Every indicator, by code and title."""
    return tuple(
        Entry(f"{found.code} {found.title}", "", partial(go, Place(PageKey.ASSESSMENT, code=found.code)))
        for found in view.instrument.indicators
    )


def search(
    hub: WorkspaceHub, title: str, text: str, go: Callable[[Place], None], give: Callable[[Sequence[Entry]], None]
) -> None:
    """Look a text up in the open file.

    Args:
        hub: Of the open workspace.
        title: What the work is called.
        text: What was typed.
        go: Leads to a place.
        give: Gets what was found.
    """
    view = hub.view
    if view is None:
        return
    instrument = view.instrument

    def look(workspace: Workspace) -> tuple[Hit, ...]:
        from integrity_zone.services.evidence.content_search import search_everything

        return search_everything(workspace, instrument, text)

    task = hub.read(title, look)
    task.finished.connect(lambda hits: give([_entry(hit, go) for hit in hits if not _is_listed(hit)]))


def _is_listed(hit: Hit) -> bool:
    """Whether it stands among the indicators already, which are found by code and title."""
    return hit.kind.value == "indicator" and not hit.snippet


def _entry(hit: Hit, go: Callable[[Place], None]) -> Entry:
    of_document = hit.kind.value in ("document", "content")
    place = Place(PageKey.EVIDENCE, document=hit.key) if of_document else Place(PageKey.ASSESSMENT, code=hit.key)
    kind = QCoreApplication.translate("Palette", str(_KINDS[hit.kind.value]))
    title = hit.title if of_document else f"{hit.key} {hit.title}"
    return Entry(title, f"{kind}: {hit.snippet}" if hit.snippet else kind, partial(go, place))


def _title(action: QAction) -> str:
    """A choice names what it is a choice of; everything else its own words."""
    words = action.toolTip() if action.actionGroup() is not None else action.text()
    return words.replace("&", "")
