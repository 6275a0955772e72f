"""Puts the documents' pages onto the stamped empty pages of the skeleton."""

from __future__ import annotations

from contextlib import ExitStack
from typing import TYPE_CHECKING

import pikepdf

from integrity_zone.exports.binder.skeleton import draw_skeleton, slot_box

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from integrity_zone.exports.binder.content import BinderContent
    from integrity_zone.exports.binder.skeleton import Slot

#: Documents that are open at once: systems allow few open files, and each stays open until its pages are written.
_OPEN = 100


def bind(content: BinderContent, folder: Path, told: Callable[[int, str], None]) -> Path:
    """Make the binder.

    Args:
        content: What is bound; its documents' pages are plain PDFs of ours.
        folder: For the file and what comes before it.
        told: Called with the number of steps done, of twice as many as there are documents, and the one in hand.

    Returns:
        The finished file.
    """
    count = len(content.documents)
    path = folder / "bundel-0.pdf"
    slots = draw_skeleton(content, path, lambda position: told(position, content.documents[position].title))
    by_document: dict[int, list[Slot]] = {}
    for slot in slots:
        by_document.setdefault(slot.document, []).append(slot)
    positions = list(by_document)
    for turn, first in enumerate(range(0, len(positions), _OPEN), 1):
        following = folder / f"bundel-{turn}.pdf"
        with pikepdf.open(path) as binder, ExitStack() as open_files:
            for position in positions[first : first + _OPEN]:
                told(count + position, content.documents[position].title)
                _fill(binder, content, by_document[position], open_files)
            told(count + positions[min(first + _OPEN, len(positions)) - 1], "")
            _save(binder, following, lambda: told(2 * count, ""))
        path.unlink()
        path = following
    return path


def _fill(binder: pikepdf.Pdf, content: BinderContent, slots: list[Slot], open_files: ExitStack) -> None:
    pages = content.documents[slots[0].document].pages
    if pages is None:
        return
    source = open_files.enter_context(pikepdf.open(pages))
    for slot in slots:
        lying = content.documents[slot.document].lying[slot.number]
        _place(binder, binder.pages[slot.page], source.pages[slot.number], slot_box(lying=lying))


def _place(
    binder: pikepdf.Pdf, page: pikepdf.Page, foreign: pikepdf.Page, box: tuple[float, float, float, float]
) -> None:
    """Put a foreign page within a box, so that nothing of it can cover the stamp; never larger than it is."""
    form = binder.copy_foreign(foreign.as_form_xobject())
    # The library's own way to lay one page over another makes up names by chance.
    name = page.add_resource(form, pikepdf.Name.XObject, name=pikepdf.Name.Halaman)
    drawing = page.calc_form_xobject_placement(
        form,
        name,
        pikepdf.Rectangle(*box),
        invert_transformations=True,
        allow_shrink=True,
        allow_expand=False,
    )
    page.contents_add(b"q\n", prepend=True)
    page.contents_add(b"\nQ\n" + drawing)


def _save(binder: pikepdf.Pdf, path: Path, told: Callable[[], None]) -> None:
    binder.save(
        path,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        progress=lambda _percent: told(),
    )
