"""What the program remembers of one person on one laptop: looks, language, who is working, recent files, sizes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

if TYPE_CHECKING:
    from integrity_zone.errors import Language

ThemeKey = Literal["system", "light", "dark", "high-contrast"]
THEMES: tuple[ThemeKey, ...] = ("system", "light", "dark", "high-contrast")
SCALES = range(100, 201, 25)  #: percent
RECENT_LIMIT = 12

#: Names the folder instead of the one of the user's profile.
FOLDER_NAME = "integrity-zone"


class Person(NamedTuple):
    """Who is working on this laptop: a claim that every change carries."""

    name: str
    role: str = ""  #: key: coordinator, member, tpi, secretariat, head; empty when not said
    area: int | None = None  #: number of the change area; None for all
    stage: str = ""  #: key: unit, tpi, tpn; whose answers they work on, where their role leaves a choice


class RecentFile(NamedTuple):
    """A workspace that was open, as it was when it was closed."""

    path: str
    unit: str
    year: int
    answered: int
    of: int
    total: str  #: exact, as a fraction "3913/50"
    opened_at: str  #: RFC 3339, UTC
    sample: bool = False


def preferences_folder() -> Path:
    """Where the program keeps its settings and its log."""
    # Not platformdirs, as below the screens: what Qt knows as well need not be loaded once more.
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation)
    return Path(folder) / FOLDER_NAME


class Preferences:
    """Typed access to the settings file. Unknown or damaged values are read as the default."""

    def __init__(self, folder: Path) -> None:
        """Open or begin the settings file.

        Args:
            folder: Where it is; made at the first write.
        """
        self.folder = folder
        self._settings = QSettings(str(folder / "desktop.ini"), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """Language of the screens."""
        return "en" if self._text("language") == "en" else "id"

    @language.setter
    def language(self, value: Language) -> None:
        self._settings.setValue("language", value)

    @property
    def theme(self) -> ThemeKey:
        """Light, dark, high contrast, or what the system says."""
        found = self._text("theme")
        return next((theme for theme in THEMES if theme == found), "system")

    @theme.setter
    def theme(self, value: ThemeKey) -> None:
        self._settings.setValue("theme", value)

    @property
    def scale(self) -> int:
        """Size of the text in percent."""
        found = self._text("scale")
        return int(found) if found.isdigit() and int(found) in SCALES else 100

    @scale.setter
    def scale(self, value: int) -> None:
        self._settings.setValue("scale", str(value))

    @property
    def skips_blanks(self) -> bool:
        """Whether an unanswered indicator leaves the mean, as in the circulating workbook, instead of counting 0."""
        return self._text("blank") == "skip"

    @skips_blanks.setter
    def skips_blanks(self, value: bool) -> None:
        self._settings.setValue("blank", "skip" if value else "zero")

    @property
    def person(self) -> Person | None:
        """Who is working; None when nobody said so yet."""
        found = self._json("person")
        if not isinstance(found, dict) or not isinstance(found.get("name"), str) or not found["name"].strip():
            return None
        area = found.get("area")
        role, stage = str(found.get("role", "")), str(found.get("stage", ""))
        return Person(found["name"], role, area if isinstance(area, int) else None, stage)

    @person.setter
    def person(self, value: Person) -> None:
        import json

        self._settings.setValue("person", json.dumps(value._asdict(), ensure_ascii=False))

    @property
    def tour_seen(self) -> bool:
        """Whether the tour was shown or waved away."""
        return self._text("tour") == "seen"

    @tour_seen.setter
    def tour_seen(self, value: bool) -> None:
        self._settings.setValue("tour", "seen" if value else "")

    @property
    def time_stamp_server(self) -> str:
        """Address of the server that was asked for a time stamp last; empty when none was."""
        return self._text("time-stamp-server")

    @time_stamp_server.setter
    def time_stamp_server(self, value: str) -> None:
        self._settings.setValue("time-stamp-server", value)

    def recent_files(self) -> tuple[RecentFile, ...]:
        """Files that were open, last first."""
        found = self._json("recent")
        files = []
        for item in found if isinstance(found, list) else ():
            try:
                files.append(RecentFile(**item))
            except TypeError:
                continue
        return tuple(files[:RECENT_LIMIT])

    def remember_file(self, file: RecentFile) -> None:
        """Put a file at the top of the recent ones."""
        others = [known for known in self.recent_files() if known.path != file.path]
        self._write_recent([file, *others][:RECENT_LIMIT])

    def forget_file(self, path: str) -> None:
        """Take a file from the recent ones; the file itself stays."""
        self._write_recent([known for known in self.recent_files() if known.path != path])

    def state(self, key: str) -> QByteArray:
        """A remembered size or arrangement (`saveState`, `saveGeometry`); empty when there is none."""
        found = self._settings.value(f"state/{key}")
        return found if isinstance(found, QByteArray) else QByteArray()

    def keep_state(self, key: str, state: QByteArray) -> None:
        """Remember a size or arrangement."""
        self._settings.setValue(f"state/{key}", state)

    def choice(self, key: str, default: str = "") -> str:
        """A small thing a page remembers, such as the last folder."""
        return self._text(f"choice/{key}") or default

    def keep_choice(self, key: str, value: str) -> None:
        """Remember a small thing."""
        self._settings.setValue(f"choice/{key}", value)

    def drop_choice(self, key: str) -> None:
        """Forget a small thing."""
        self._settings.remove(f"choice/{key}")

    def sync(self) -> None:
        """Write to the disk now."""
        self._settings.sync()

    def _write_recent(self, files: list[RecentFile]) -> None:
        import json

        self._settings.setValue("recent", json.dumps([file._asdict() for file in files], ensure_ascii=False))

    def _text(self, key: str) -> str:
        found = self._settings.value(key, "")
        return found if isinstance(found, str) else ""

    def _json(self, key: str) -> object:
        text = self._text(key)
        if not text:
            return None
        import json

        try:
            return json.loads(text)
        except ValueError:
            return None
