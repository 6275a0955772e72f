"""The vendored typefaces: there, with their licences, and nothing that no document uses."""

from __future__ import annotations

from importlib.resources import files

from reportlab.pdfbase import pdfmetrics

from integrity_zone.exports.pages.typefaces import Face, register_typefaces


def test_folder_holds_exactly_the_faces_in_use_and_their_licences() -> None:
    folder = files("integrity_zone.exports") / "fonts"
    names = {found.name for found in folder.iterdir()}
    licences = {"IBMPlexSans-OFL.txt", "SourceSerif4-OFL.txt"}

    assert names == {f"{face.value}.ttf" for face in Face} | licences
    for licence in licences:
        assert "SIL OPEN FONT LICENSE Version 1.1" in (folder / licence).read_text(encoding="utf-8")


def test_registered_faces_know_the_letters_and_signs_documents_use() -> None:
    register_typefaces()

    for face in Face:
        known = pdfmetrics.getFont(face.value).face.charToGlyph  # type: ignore[attr-defined]
        assert not [sign for sign in "AZaz09éñ·–…−“”‘’%°×≥" if ord(sign) not in known]
