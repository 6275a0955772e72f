"""Takes in a folder whose names carry codes: finds the files and proposes what each stands behind."""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from integrity_zone.domain.files import file_problem
from integrity_zone.domain.folder_codes import CodeReader, Confidence, Trail
from integrity_zone.domain.progress import CalledOffError, Progress
from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from assessments.definition import Instrument

FILES = 5000
DEPTH = 20
#: Entries of any kind that are looked at, so that a folder of nothing but hidden files ends too.
_ENTRIES = 50_000
_LEFT_OUT = frozenset({"thumbs.db", "desktop.ini", "__macosx", "ehthumbs.db", "icon\r"})
_LEFT_OUT_STARTS = (".", "~$", "~wrl")
_LEFT_OUT_ENDS = (".tmp", ".crdownload", ".part")
_ENDING = re.compile(r"\.(?![ivx]+$)(?=\w*[^\W\d])\w{2,5}$", re.IGNORECASE)
_HIDDEN = getattr(stat, "FILE_ATTRIBUTE_HIDDEN", 0)
_ELSEWHERE = getattr(stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0)


class FolderTooLargeError(UserInputError):
    """A folder with more in it than a person can look through."""

    code = "folder-too-large"
    template_en = (
        "{path} holds more than {files} files or {depth} folders within each other; take in one part at a time"
    )
    template_id = (
        "{path} memuat lebih dari {files} berkas atau {depth} folder bertingkat; masukkan sebagian demi sebagian"
    )


@dataclass(frozen=True, slots=True)
class Proposal:
    """A file and what its path says it stands behind."""

    path: Path
    codes: tuple[str, ...]  #: indicators; with `UNSURE` the person chooses among them
    confidence: Confidence
    why: str  #: the names that led there


@dataclass(frozen=True, slots=True)
class IntakePlan:
    """What to do with the files of a folder, before anything is done."""

    proposals: tuple[Proposal, ...]
    unmatched: tuple[Path, ...]


def walk_folder(
    folder: Path,
    *,
    progress: Callable[[Progress], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> Iterator[Path]:
    """The ordinary files in a folder and the folders below, by name. Links are not followed, hidden files left out.

    Args:
        folder: Where to look.
        progress: Told the files found so far.
        cancelled: Asked before each folder and file.

    Raises:
        FolderTooLargeError: More files or floors than a person can look through.
        CalledOffError: `cancelled` said so.
        IntegrityZoneError: The operating system refuses (`not-found`, `read-only` ...).
    """
    too_large = FolderTooLargeError(path=str(folder), files=FILES, depth=DEPTH)
    waiting = [(folder, 0)]
    files = looked_at = 0
    while waiting:
        present, depth = waiting.pop()
        if depth > DEPTH:
            raise too_large
        below: list[tuple[Path, int]] = []
        for path, is_folder in _entries(present):
            if cancelled is not None and cancelled():
                raise CalledOffError
            looked_at += 1
            files += path is not None and not is_folder
            if looked_at > _ENTRIES or files > FILES:
                raise too_large
            if is_folder and path is not None:
                below.append((path, depth + 1))
            elif path is not None:
                if progress is not None:
                    progress(Progress(files, 0, path.name))
                yield path
        waiting += reversed(below)


def plan_intake(paths: Iterable[Path], instrument: Instrument, *, folder: Path | None = None) -> IntakePlan:
    """Propose what files stand behind, by the codes in the names along their paths. Reads no file.

    Args:
        paths: Of files.
        instrument: Whose indicators are meant.
        folder: The folder they were found in; its own name counts, what is above it does not. None: every name counts.
    """
    reader = CodeReader(instrument)
    trails: dict[tuple[str, ...], Trail] = {(): Trail()}
    proposals: list[Proposal] = []
    unmatched: list[Path] = []
    for path in paths:
        names = _names(path, folder)
        trail = reader.step(_trail(reader, trails, names[:-1]), _stem(names[-1]), is_file=True) if names else Trail()
        reading = reader.reading(trail)
        if reading is None:
            unmatched.append(path)
        else:
            proposals.append(Proposal(path, reading.codes, reading.confidence, reading.why))
    return IntakePlan(tuple(proposals), tuple(unmatched))


def _names(path: Path, folder: Path | None) -> tuple[str, ...]:
    parts = path.relative_to(folder.parent).parts if folder is not None and path.is_relative_to(folder) else path.parts
    return tuple(part for part in parts if part not in {path.anchor, "..", "."})


def _stem(name: str) -> str:
    """A file's name without its ending; the last letter of a code is no ending."""
    return _ENDING.sub("", name)


def _trail(reader: CodeReader, trails: dict[tuple[str, ...], Trail], folders: tuple[str, ...]) -> Trail:
    for length in range(1, len(folders) + 1):
        part = folders[:length]
        if part not in trails:
            trails[part] = reader.step(trails[part[:-1]], part[-1])
    return trails[folders]


def _entries(folder: Path) -> list[tuple[Path | None, bool]]:
    """What is in a folder, by name, and whether it is a folder itself; None for what is left out."""
    try:
        with os.scandir(folder) as entries:
            found = [(_wanted(entry), entry) for entry in islice(entries, _ENTRIES + 1)]
            found.sort(key=lambda pair: pair[1].name.casefold())
            return [(path, entry.is_dir(follow_symlinks=False)) for path, entry in found]
    except OSError as problem:
        raise file_problem(problem, folder) from problem


def _wanted(entry: os.DirEntry[str]) -> Path | None:
    name = entry.name.casefold()
    if name in _LEFT_OUT or name.startswith(_LEFT_OUT_STARTS) or name.endswith(_LEFT_OUT_ENDS):
        return None
    state = entry.stat(follow_symlinks=False)
    is_ordinary = stat.S_ISREG(state.st_mode) or stat.S_ISDIR(state.st_mode)
    is_hidden = getattr(state, "st_file_attributes", 0) & (_HIDDEN | _ELSEWHERE)
    return Path(entry) if is_ordinary and not is_hidden else None
