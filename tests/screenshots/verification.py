"""Checking signatures: no file, a stranger's, a damaged one, the charter of the sample agency, the trust list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.serialization import Encoding

from integrity_zone.signing.credentials import load_p12
from tests.support import pki, signed_charters
from ui.dialogs.verification.trust import TrustDialog
from ui.pages.verification.page import VerificationPage
from ui.places import PageKey, Place

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from integrity_zone.services.workspace.workspaces import Workspace
    from tests.screenshots.studio import Studio

NOW = datetime(2026, 1, 12, 3, 31, tzinfo=UTC)


def shots(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """Name and widget of each picture."""
    studio.app.files.close_file()
    yield "nothing", studio.go(Place(PageKey.VERIFICATION))
    folder = studio.sample.parent
    yield "no-pdf", _checked(studio, _file(folder, "catatan.pdf", b"bukan PDF"))
    stranger = signed_charters.sign_elsewhere(signed_charters.page("SURAT"), pki.head())
    yield "stranger", _checked(studio, _file(folder, "surat-edaran.pdf", stranger))
    changed = stranger.replace(b"/Rotate 0", b"/Rotate 9", 1)
    assert changed != stranger
    yield "damaged", _checked(studio, _file(folder, "surat-diubah.pdf", changed))
    page_of(studio).result.file.report.click()
    studio.settle()
    yield "misjudged", studio.dialog()
    studio.dialog().reject()
    studio.settle()
    yield from _trust(studio)
    studio.open(studio.sample)
    studio.app.hub.read("", _signed)
    studio.settle()
    studio.app.hub.reload("")
    studio.settle()
    studio.go(Place(PageKey.VERIFICATION))
    page = page_of(studio)
    page.clock = lambda: NOW + timedelta(hours=5)
    page.check()
    studio.settle()
    yield "charter", studio.window
    page.result.lines.details_button.click()
    page.result.choose(1)
    page.show_signed_version()
    studio.settle()
    yield "details", studio.window
    page.result.verticalScrollBar().setValue(page.result.verticalScrollBar().maximum())
    yield "below", studio.window
    page.acts.add_list(folder / "penerbit.crl")
    studio.settle()
    yield "refused", studio.window


def page_of(studio: Studio) -> VerificationPage:
    """The page that is shown."""
    return studio.window.findChildren(VerificationPage)[-1]


def _checked(studio: Studio, path: Path) -> QWidget:
    studio.app.take_file(str(path))
    studio.settle()
    return studio.window


def _trust(studio: Studio) -> Iterator[tuple[str, QWidget]]:
    """The trust list, while it is filled."""
    folder = studio.sample.parent
    studio.app.dialogs.show_trust()
    dialog = studio.dialog()
    assert isinstance(dialog, TrustDialog)
    yield "trust-empty", dialog
    dialog.look_at(_file(folder, "akar.pem", _authority().chain[-1].public_bytes(Encoding.PEM)))
    yield "trust-new", studio.dialog()
    studio.dialog().accept()
    studio.settle()
    dialog.load_list(_file(folder, "ca-arunika.crl", _authority().crl(at=NOW - timedelta(days=2))))
    studio.settle()
    yield "trust", dialog
    dialog.part.choose("lists")
    yield "trust-lists", dialog
    dialog.look_at(_file(folder, "orang.pem", pki.head().pem))
    studio.settle()
    yield "trust-refused", dialog
    dialog.close()
    studio.settle()


def _signed(workspace: Workspace) -> None:
    """Everybody who signs here has signed."""
    from integrity_zone.services.charters.ceremonies import ceremony_of
    from integrity_zone.services.charters.ceremony_signing import sign_here
    from integrity_zone.services.charters.freezing import freeze_charter

    freeze_charter(workspace, now=NOW)
    for number, standing in enumerate(ceremony_of(workspace.snapshot()).signatories, 1):
        person = standing.person
        key = _authority().person(
            person.name, person.certificate or f"ARUNIKA-{number:04}", not_before=NOW - timedelta(days=60)
        )
        credential = load_p12(key.p12(), pki.PASSPHRASE)
        sign_here(workspace, standing.field, credential, now=NOW + timedelta(minutes=70 * number))


@pki.remembered
def _authority() -> pki.Authority:
    root = pki.Authority("CA Contoh Arunika", "root arunika")
    return pki.Authority("CA Contoh Arunika G1", "issuing arunika", parent=root)


def _file(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
