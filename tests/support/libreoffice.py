"""LibreOffice without a display: recalculates or prints workbooks, many in one call, with a profile of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# 0 is "always": without it, results stored in a file would be believed.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"
 xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
{locale}</oor:items>
"""
_LOCALE = """<item oor:path="/org.openoffice.Setup/L10N">
<prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>{name}</value></prop></item>
"""
_SECONDS = 300


def require_libreoffice() -> str:
    """The program, or a skip that says why; where the tests must be complete (CI=true), a failure.

    Returns:
        Path of `soffice`.
    """
    program = shutil.which("soffice")
    if program is None:
        reason = "LibreOffice (soffice) is not installed: workbooks cannot be recalculated"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    return program


def recalculate(folder: Path, books: Sequence[Path], *, locale: str | None = None) -> dict[str, Path]:
    """Open every workbook, work out every formula and save it again.

    Args:
        folder: For the profile and the results.
        books: Workbooks with different names.
        locale: Language of the office program for numbers, such as "id-ID".

    Returns:
        Name of the book -> the recalculated book.
    """
    return _convert(folder, books, "xlsx:Calc MS Excel 2007 XML", "xlsx", locale)


def print_to_pdf(folder: Path, books: Sequence[Path]) -> dict[str, Path]:
    """Print every workbook.

    Args:
        folder: For the profile and the results.
        books: Workbooks with different names.

    Returns:
        Name of the book -> its PDF.
    """
    return _convert(folder, books, "pdf", "pdf", None)


def resaved(folder: Path, books: Sequence[Path], kind: str) -> dict[str, Path]:
    """Save every workbook in another form, as "Save as" does.

    Args:
        folder: For the profile and the results.
        books: Workbooks with different names.
        kind: "ods", "xls" or "xlsx".

    Returns:
        Name of the book -> the one of the other form.
    """
    filters = {"ods": "ods", "xls": "xls:MS Excel 97", "xlsx": "xlsx:Calc MS Excel 2007 XML"}
    return _convert(folder, books, filters[kind], kind, None)


def _convert(folder: Path, books: Sequence[Path], target: str, suffix: str, locale: str | None) -> dict[str, Path]:
    program = require_libreoffice()
    profile, results = folder / "profile", folder / f"results-{suffix}"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    chosen = "" if locale is None else _LOCALE.format(name=locale)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE.format(locale=chosen), encoding="utf-8")
    command = [
        program,
        f"-env:UserInstallation={profile.as_uri()}",
        "--headless",
        "--norestore",
        "--convert-to",
        target,
        "--outdir",
        str(results),
        *(str(book) for book in books),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    found = {book.name: results / f"{book.stem}.{suffix}" for book in books}
    missing = [name for name, path in found.items() if not path.is_file()]
    assert not missing, f"LibreOffice made no {suffix} of {missing}: {done.stdout} {done.stderr}"
    return found
