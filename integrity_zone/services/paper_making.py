"""Makes papers: previews while somebody writes, files to print, and issued papers in the registry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from integrity_zone.domain.declaration import Signatory
    from integrity_zone.domain.papers import IssuedPaper, Letterhead, PaperKind
    from integrity_zone.domain.progress import Progress
    from integrity_zone.domain.workspace import Snapshot
    from integrity_zone.services.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class PaperWish:
    """What is asked of one paper, besides its kind; what is not said is taken from the declaration."""

    number: str = ""  #: as printed; empty for none
    dated_on: date | None = None  #: None: the day of the declaration, else left open to be written by hand
    place: str = ""
    signer: Signatory | None = None  #: who signs alone; None: the first head, or for letters of the agency nobody yet
    parties: tuple[Signatory, ...] = ()  #: of minutes; empty: heads and witnesses of the declaration
    year: int | None = None  #: None for the latest
    now: datetime | None = None
    progress: Callable[[Progress], None] | None = None
    cancelled: Callable[[], bool] | None = None
    replace: bool = False  #: take the place of a file of that name


@dataclass(frozen=True, slots=True)
class PaperMaterial:
    """What papers are made of, as values; from `paper_material`."""

    snapshot: Snapshot
    letterhead: Letterhead
    emblem: bytes | None
    logo: bytes | None
    state_emblem: bytes | None
    generated_at: datetime


def paper_material(workspace: Workspace, *, year: int | None = None, now: datetime | None = None) -> PaperMaterial:
    """Everything papers are made of, at one moment; small enough to be handed to a child for every preview."""
    raise NotImplementedError


class PaperPreviews:
    """Holds one child process that draws papers while somebody writes; it starts at first use.

    It may be asked from any thread but that of the screens: the answer takes some hundredths of a second.
    """

    def __enter__(self) -> Self:
        """Itself."""
        raise NotImplementedError

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close it."""
        raise NotImplementedError

    def preview(
        self,
        material: PaperMaterial,
        kind: PaperKind,
        text: str,
        *,
        wish: PaperWish,
        member: int | None = None,
        letterhead: Letterhead | None = None,
    ) -> bytes:
        """A paper as it would be, as PDF.

        Args:
            material: From `paper_material`.
            kind: Which paper; not the charter.
            text: As typed.
            wish: Number, day and people.
            member: Place in the staff list of whose pakta is shown; None for the first, or blanks without staff.
            letterhead: Another than the one kept, such as while it is edited; its pictures are those of `material`.

        Raises:
            ProblemList: The text has problems.
            UnprintableLettersError: A text has letters that no typeface draws.
            CalledOffError: It was closed meanwhile.
            TooHeavyError: It reached a limit.
        """
        raise NotImplementedError

    def close(self) -> None:
        """End the child, also in the middle of a preview."""
        raise NotImplementedError


def preview_paper(
    material: PaperMaterial, kind: PaperKind, text: str, *, wish: PaperWish, member: int | None = None
) -> bytes:
    """One preview in a child of its own; as `PaperPreviews.preview`."""
    raise NotImplementedError


def export_paper(
    workspace: Workspace,
    kind: PaperKind,
    out: Path,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
) -> int:
    """Write a paper as PDF, without a line in the registry; built in a child process.

    Args:
        workspace: Open.
        kind: Which paper; not the charter.
        out: The new file.
        wish: Number, day and people, progress and cancelling.
        members: Of a pakta: places in the staff list, from 0, one page or more for each; None for all. Without staff
            it is a blank form.

    Returns:
        Size of the file in bytes.

    Raises:
        CalledOffError: `wish.cancelled` said so; nothing is left behind.
        FileExistsRefusal: There is a file of that name.
        UnprintableLettersError: A text has letters that no typeface draws.
        IntegrityZoneError: The file cannot be built or written.
    """
    raise NotImplementedError


def issue_paper(
    workspace: Workspace,
    kind: PaperKind,
    *,
    wish: PaperWish,
    members: Sequence[int] | None = None,
    revises: str | None = None,
) -> IssuedPaper:
    """Make a paper, keep its bytes, and write its line into the registry, all in one step.

    Args:
        workspace: Open for writing.
        kind: Which paper; not the charter, which is frozen instead.
        wish: Number, day and people.
        members: As for `export_paper`.
        revises: Id of the issued paper it takes the place of, which is withdrawn; None for a paper of its own.

    Raises:
        MissingItemError: No issued paper of that id and kind that still holds.
        IntegrityZoneError: As `export_paper`.
    """
    raise NotImplementedError


def withdraw_paper(workspace: Workspace, paper: str, reason: str) -> None:
    """Say that an issued paper no longer holds, and why; its bytes and its line stay.

    Raises:
        MissingItemError: No issued paper of that id that still holds.
    """
    raise NotImplementedError
