"""The Indonesian words of the screens: `update` takes new English texts into the catalogues, `compile` makes id.qm.

One catalogue per part of the screens, `ui/translations/<part>.ts`, so that two people can translate at once. Qt's own
texts (standard buttons) stand in `qt.ts`, which is written by hand. Needs PySide6, whose tools it uses.
"""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "ui" / "translations"
#: Part -> what of ui it covers; the first that fits, `shell` takes the rest.
PARTS = {
    "home": ("pages/home", "dialogs/home", "models/home"),
    "assessment": ("pages/assessment", "dialogs/assessment", "models/assessment", "delegates/"),
    "evidence": ("pages/evidence", "dialogs/evidence", "models/evidence"),
    "declaration": ("pages/declaration", "dialogs/declaration", "models/declaration"),
    "verification": ("pages/verification", "dialogs/verification", "models/verification"),
    "eligibility": ("pages/eligibility", "dialogs/eligibility", "models/eligibility"),
    "review": ("pages/review", "dialogs/review", "models/review", "models/judging", "models/standing"),
    "years": ("pages/years", "models/years"),
    "importing": ("pages/importing", "models/importing"),
    "papers": ("pages/papers", "dialogs/papers", "models/papers"),
    "reports": ("pages/reports", "dialogs/reports", "models/reports"),
    "widgets": ("widgets/", "theme/", "viewing/"),
}
#: What lupdate takes for a note to translators: any `#:` above a text, which in our sources documents a name.
NOTE = re.compile(r"^ *<extracomment>.*?</extracomment>\n", re.MULTILINE | re.DOTALL)


def part_of(path: Path) -> str:
    """The part whose catalogue has the words of a source file."""
    place = path.relative_to(ROOT / "ui").as_posix()
    return next((part for part, starts in PARTS.items() if place.startswith(starts)), "shell")


def tool(name: str) -> str:
    """A tool of Qt, where PySide6 keeps it."""
    import PySide6

    folder = Path(PySide6.__file__).parent
    found = [path for path in (folder / name, folder / f"{name}.exe", folder / "libexec" / name) if path.exists()]
    if not found:
        sys.exit(f"catalogue: PySide6 has no {name}")
    return str(found[0])


def update() -> None:
    """Take new texts in and drop those that are gone."""
    sources: dict[str, list[str]] = {}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        sources.setdefault(part_of(path), []).append(str(path.relative_to(ROOT)))
    for part, found in sources.items():
        target = f"ui/translations/{part}.ts"
        run(
            [
                *(tool("lupdate"), *found, "-ts", target, "-source-language", "en", "-target-language", "id"),
                *("-locations", "none", "-no-obsolete", "-silent"),
            ]
        )
        catalogue = ROOT / target
        catalogue.write_text(NOTE.sub("", catalogue.read_text("utf-8")), "utf-8", newline="\n")


def compile_all() -> None:
    """Make id.qm of all catalogues, when it is missing or older than one of them."""
    catalogues = sorted(FOLDER.glob("*.ts"))
    made = FOLDER / "id.qm"
    if made.exists() and all(path.stat().st_mtime_ns <= made.stat().st_mtime_ns for path in catalogues):
        return
    # Beside and then in its place: a program that is running has the old one mapped into its memory.
    fresh = made.with_suffix(".new")
    run([tool("lrelease"), *(str(path.relative_to(ROOT)) for path in catalogues), "-qm", str(fresh), "-silent"])
    fresh.replace(made)


def run(command: list[str]) -> None:
    """Run a tool; its complaints are ours."""
    done = subprocess.run(command, cwd=ROOT, check=False)
    if done.returncode:
        sys.exit(done.returncode)


if __name__ == "__main__":
    {"update": update, "compile": compile_all}[sys.argv[1]]()
