"""Changes cells as a person does in LibreOffice: a macro of a profile of its own opens, types and saves."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal
from xml.sax.saxutils import escape

from tests.support.libreoffice import require_libreoffice

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_SECONDS = 120
_LIBRARIES = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/script.xlb/" xlink:type="simple"
 library:link="false"/></library:libraries>
"""
_LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""
_MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
{lines}
</script:module>
"""
_FRAME = """Sub Main
On Error Goto Failed
Dim asked(0) As New com.sun.star.beans.PropertyValue
asked(0).Name = "Hidden"
asked(0).Value = True
Dim book As Object
book = StarDesktop.loadComponentFromURL({source}, "_blank", 0, asked())
Dim page As Object
{edits}
Dim saved(0) As New com.sun.star.beans.PropertyValue
saved(0).Name = "FilterName"
saved(0).Value = "Calc MS Excel 2007 XML"
book.storeToURL({target}, saved())
book.close(True)
Exit Sub
Failed:
Open {log} For Output As #1
Print #1, Erl &amp; ": " &amp; Error$
Close #1
End Sub"""


@dataclass(frozen=True)
class Typed:
    """What is done to one cell."""

    cell: str
    #: "keys" types it as at the keyboard, where 3/4 becomes a day; "link" puts an address behind `word`; "raised" is a
    #: text whose last letter is raised.
    how: Literal["text", "number", "formula", "clear", "keys", "link", "raised"]
    value: str = ""
    sheet: str = "Jawaban"
    word: str = ""


def typed_in_libreoffice(folder: Path, book: Path, edits: Sequence[Typed]) -> Path:
    """Open a workbook, change cells, let it calculate, save it under another name.

    Args:
        folder: For the profile and the result.
        book: The workbook; stays as it is.
        edits: In order.

    Returns:
        The changed workbook.
    """
    program = require_libreoffice()
    standard = folder / "profile" / "user" / "basic" / "Standard"
    start = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore"]
    # A new profile gets empty macros, also over those that lie there.
    subprocess.run([*start, "--terminate_after_init"], capture_output=True, timeout=_SECONDS, check=False)
    standard.mkdir(parents=True, exist_ok=True)
    target, log = folder / f"diubah-{book.name}", folder / "macro.log"
    frame = _FRAME.format(
        source=_quoted(book.as_uri()),
        target=_quoted(target.as_uri()),
        log=_quoted(str(log)),
        edits="\n".join(line for edit in edits for line in _lines(edit)),
    )
    (standard.parent / "script.xlc").write_text(_LIBRARIES, encoding="utf-8")
    (standard / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    (standard / "Module1.xba").write_text(_MODULE.format(lines=frame), encoding="utf-8")
    command = [*start, "macro:///Standard.Module1.Main"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    assert not log.exists(), log.read_text(encoding="utf-8")
    assert target.is_file(), f"LibreOffice saved nothing: {done.stdout} {done.stderr}"
    return target


def _lines(edit: Typed) -> list[str]:
    cell = f"page.getCellRangeByName({_quoted(edit.cell)})"
    found = [f"page = book.Sheets.getByName({_quoted(edit.sheet)})", 'page.unprotect("")']
    if edit.how == "number":
        return [*found, f"{cell}.Value = {edit.value}"]
    if edit.how == "clear":
        return [*found, f"{cell}.clearContents(1023)"]
    if edit.how == "link":
        return [
            *found,
            f'{cell}.String = ""',
            'link = book.createInstance("com.sun.star.text.TextField.URL")',
            f"link.Representation = {_quoted(edit.word)}",
            f"link.URL = {_quoted(edit.value)}",
            f"{cell}.insertTextContent({cell}.createTextCursor(), link, False)",
        ]
    if edit.how == "raised":
        return [
            *(*found, f"{cell}.String = {_quoted(edit.value)}", f"walker = {cell}.createTextCursor()"),
            *("walker.gotoEnd(False)", "walker.goLeft(1, True)", "walker.CharEscapement = 33"),
        ]
    how = {"formula": "Formula", "keys": "FormulaLocal"}.get(edit.how, "String")
    return [*found, f"{cell}.{how} = {_quoted(edit.value)}"]


def _quoted(text: str) -> str:
    """A text of the macro; line ends and letters that the module's file could spoil are put together by number."""
    pieces = [f'"{piece}"' for piece in text.replace('"', '""').split("\n")]
    return escape(" & Chr(10) & ".join(pieces))
