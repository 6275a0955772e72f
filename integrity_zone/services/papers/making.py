"""Makes the file of a paper, to be printed or to be issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.papers import PaperKind
from integrity_zone.domain.work_unit import BlankPolicy
from integrity_zone.domain.workspace_problems import MissingItemError
from integrity_zone.errors import UserInputError
from integrity_zone.services.papers.content import paper_content
from integrity_zone.services.papers.material import asked_paper, paper_material
from integrity_zone.services.papers.texts import text_of
from integrity_zone.services.reports.making import (
    ExportWish,
    kept,
    made_in,
    made_in_slices,
    make_report,
    private_folder,
)

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from integrity_zone.domain.progress import Progress
    from integrity_zone.services.papers.material import PaperAsked, PaperMaterial, PaperWish
    from integrity_zone.services.reports.making import Tell
    from integrity_zone.services.workspace.workspaces import Workspace


class NotAPaperError(UserInputError):
    """The charter is frozen and signed, never exported or issued like the other papers."""

    code = "charter-is-frozen"
    template_en = "the charter is not issued like the other papers; freeze it on the declaration page"
    template_id = "piagam tidak diterbitkan seperti naskah lain; bekukan naskahnya di halaman Deklarasi"


def export_paper(
    workspace: Workspace,
    kind: PaperKind,
    out: Path,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
) -> int:
    """Write a paper as PDF, without a line in the registry.

    It is built in a child process when somebody follows, who has screens to keep alive.

    Args:
        workspace: Open.
        kind: Which paper; not the charter.
        out: The new file.
        wish: Number, day and people, progress and cancelling.
        members: Of a pakta: places in the staff list, from 0, a page or more for each; None for all. Without staff,
            or for none of them, it is a blank form.

    Returns:
        Size of the file in bytes.

    Raises:
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        FileExistsRefusal: There is a file of that name.
        MissingItemError: The staff list has no such place.
        UnprintableLettersError: A text has letters that no typeface draws.
        IntegrityZoneError: The file cannot be built or written.
    """
    given = wished_paper(workspace, kind, wish, members)
    report = ExportWish(BlankPolicy.ZERO, wish.year, wish.now, wish.progress, wish.cancelled, wish.replace)
    return make_report(_build, given, out, report)


def wished_paper(
    workspace: Workspace, kind: PaperKind, wish: PaperWish, members: Sequence[int] | None
) -> tuple[PaperMaterial, PaperAsked]:
    """What one paper is made of, and what is asked of it; arguments and refusals as for `export_paper`."""
    if kind is PaperKind.CHARTER:
        raise NotAPaperError
    material = paper_material(workspace, year=wish.year, now=wish.now)
    asked = asked_paper(kind, text_of(workspace.snapshot(wish.year).papers, kind), wish, members)
    # Refused at once, what the child would only find out later.
    staff = material.snapshot.declaration.staff if material.snapshot.declaration else ()
    wrong = [place for place in asked.members or () if not 0 <= place < len(staff)]
    if wrong and kind is PaperKind.PAKTA:
        raise MissingItemError(what="staff", value=wrong[0])
    return material, asked


def made_paper(material: PaperMaterial, asked: PaperAsked, beside: Path) -> bytes:
    """The file of a paper.

    Args:
        material: What it is made of.
        asked: Which paper.
        beside: Named when there is no room for what is made on the way.

    Raises:
        IntegrityZoneError: As `export_paper`.
    """
    with private_folder(beside) as folder:
        return _read(made_in(folder, _build, (material, asked), None, None))


def paper_slices(material: PaperMaterial, asked: PaperAsked, beside: Path) -> Generator[Progress, None, bytes]:
    """As `made_paper` in a child process, for whoever has other work between; called off by closing it."""
    with private_folder(beside) as folder:
        return _read((yield from made_in_slices(folder, _build, (material, asked))))


def _read(made: Path) -> bytes:
    try:
        return made.read_bytes()
    except OSError as error:
        raise file_problem(error, made) from error


def _build(given: tuple[PaperMaterial, PaperAsked], folder: Path, tell: Tell) -> Path:
    from integrity_zone.exports.papers.pdf import draw_papers

    return kept(folder, draw_papers(paper_content(*given), tell))
