"""The page of the declaration: every step, the ceremony under way and done, its dialogs, and a blank agency."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image

from integrity_zone.domain.ceremony import Delegation, Way
from integrity_zone.domain.declaration import CharterConclusion, CharterReport, Control, Declaration, Matched, Signatory
from integrity_zone.services.charters.returning import ComparedPage, TakenBack
from tests.support import pki
from ui.dialogs.declaration.upkeep import UpkeepDialog
from ui.models.declaration.exports import Exported, remember_export
from ui.models.declaration.steps import Step
from ui.pages.declaration.page import DeclarationPage
from ui.pages.declaration.rewritten_dialog import RewrittenDialog
from ui.pages.declaration.sign_dialog import SignDialog
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tests.screenshots.studio import Studio

_SCAN = Image.new("L", (620, 877), 245)


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.open(studio.blank)
    yield "blank", studio.go(Place(PageKey.DECLARATION))
    studio.open(studio.sample)
    for step in Step:
        yield str(step), studio.go(Place(PageKey.DECLARATION, part=step))
    yield from _dialogs(studio)
    yield from _signed_here(studio)
    yield from _mixed(studio)


def page_of(studio: Studio) -> DeclarationPage:
    """The page that is shown."""
    return studio.window.findChildren(DeclarationPage)[-1]


def _dialogs(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """What is asked before the text is frozen."""
    page = page_of(studio)
    page.acts.edit("pengendalian", lambda declared: replace(declared, controls=_CONTROLS))
    studio.go(Place(PageKey.DECLARATION, part=Step.TEXT))
    page.text.guests.ask(None)
    yield "guest", studio.dialog()
    studio.dialog().close()
    page.text.controls.ask(0)
    yield "control", studio.dialog()
    studio.dialog().close()
    studio.go(Place(PageKey.DECLARATION, part=Step.PEOPLE))
    page.people.change.click()
    yield "person", studio.dialog()
    studio.dialog().close()
    studio.settle()


def _signed_here(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """The head signs with a certificate file; then the text is withdrawn, for a reason."""
    page = page_of(studio)
    page.acts.freeze()
    studio.settle()
    yield "frozen", studio.go(Place(PageKey.DECLARATION, part=Step.FREEZE))
    studio.go(Place(PageKey.DECLARATION, part=Step.SIGN))
    page.signing.card("ttd_pimpinan").sign.click()
    dialog = studio.dialog()
    assert isinstance(dialog, SignDialog)
    yield "key", dialog
    key = studio.sample.with_name("pimpinan.p12")
    key.write_bytes(pki.head().p12())
    dialog.source.take_file(key)
    dialog.source.passphrase.setText("bukan sandinya")
    dialog.open_key.click()
    studio.settle()
    yield "wrong", dialog
    dialog.source.passphrase.setText(pki.PASSPHRASE.decode())
    dialog.open_key.click()
    studio.settle()
    yield "certificate", dialog
    dialog.sign.click()
    studio.settle()
    yield "signed", studio.window
    page.signing.card("ttd_pimpinan").check.click()
    yield "check", studio.dialog()
    studio.dialog().close()
    page.head.withdraw_button.click()
    yield "withdraw", studio.dialog()
    reason = studio.dialog()
    reason.edit.setText("saksi kedua menandatangani basah")  # type: ignore[attr-defined]
    reason.accept()
    studio.settle()


def _mixed(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """One signs elsewhere, one here and one in ink."""
    page = page_of(studio)
    page.acts.edit("cara", _with_ways)
    studio.settle()
    page.acts.freeze()
    studio.settle()
    paper = page.watch.ceremony.paper
    assert paper is not None
    made = Exported(datetime(2026, 1, 12, 3, 35, tzinfo=UTC), "FLASHDISK (E:)")
    remember_export(page.desk.preferences, paper.document_id, page.acts.view.snapshot.unit.workspace_id, made)
    page.signing.show_view(page.acts.view, page.watch.ceremony)
    yield "mixed", studio.go(Place(PageKey.DECLARATION, part=Step.SIGN))
    page.files.attach_scan("ttd_saksi_2")
    yield "scan", studio.dialog()
    studio.dialog().close()
    page.files.keep_scan(("ttd_saksi_2",), _picture(studio.sample.with_name("pindaian.png")))
    page.acts.publish(date(2026, 1, 13), "Situs web DPMPTSP Kabupaten Arunika")
    studio.settle()
    yield "scanned", studio.window
    yield "revisions", studio.go(Place(PageKey.DECLARATION, part=Step.FREEZE))
    yield "published", studio.go(Place(PageKey.DECLARATION, part=Step.PUBLISH))
    page.publishing.press.click()
    yield "keepsake", studio.dialog()
    studio.dialog().close()
    page.files.keep_provable()
    dialog = studio.dialog()
    assert isinstance(dialog, UpkeepDialog)
    dialog.stamp.wanted.click()
    yield "upkeep", dialog
    dialog.close()
    yield "rewritten", _rewritten(studio, page)
    studio.dialog().close()
    screen = page.show_screen()
    assert screen is not None
    screen.showNormal()
    screen.resize(*studio.look.size)
    studio.settle()
    yield "screen", screen
    screen.close()
    studio.settle()


def _rewritten(studio: Studio, page: DeclarationPage) -> QWidget:
    picture = BytesIO()
    _SCAN.save(picture, "PNG")
    report = CharterReport(CharterConclusion.BROKEN, Matched.NOT_CHECKED, Matched.NOT_CHECKED, (), (), ())
    pages = (ComparedPage(1, "piagam pencanangan", "piagam pencanangan"), ComparedPage(2, "saksi", ""))
    content = picture.getvalue()
    taken = TakenBack("ZI-01", ("ttd_saksi_1",), report, None, "0" * 64, content, content, pages)
    dialog = RewrittenDialog(page.desk, page.reader, "piagam.pdf", taken, page)
    dialog.open()
    return studio.dialog()


def _picture(path: Path) -> Path:
    _SCAN.save(path)
    return path


_CONTROLS = (
    Control("CCTV", "Ruang pelayanan dan parkir", 8, confidential=False),
    Control("CCTV", "Ruang arsip", 2, confidential=True),
)


def _with_ways(declared: Declaration) -> Declaration:
    first, second = declared.witnesses
    return replace(declared, witnesses=(replace(first, way=Way.OUTSIDE), _in_ink(second)))


def _in_ink(person: Signatory) -> Signatory:
    return replace(
        person,
        way=Way.WET,
        delegation=Delegation.ACTING,
        on_behalf_of="Inspektur Daerah",
        office="Sekretaris Inspektorat",
    )
