"""Signing the charter that a workspace holds: with a P12, with a token, with a time stamp, and by nobody else."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from pyhanko.sign.timestamps import TimeStamper

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.ceremony_refusals import NotFrozenError, NotTheirTurnError
from integrity_zone.domain.signing_refusals import OtherPersonError
from integrity_zone.services.charters.ceremonies import current_charter
from integrity_zone.services.charters.ceremony_signing import sign_here
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.trust.signing_keys import P12Key, TokenKey, opened_key
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.signing.time_stamps import BadTimeStampAddressError, TimeStampServerError
from tests.support import benign, pki
from tests.support.ceremonies import FIRST, HEAD, declared, person, standing, states
from tests.support.soft_token import LABEL, PIN, soft_token

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.signing.credentials import Credential


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """Two who sign here, nothing frozen yet."""
    clock = count()
    with Workspace.open(file, actor="Budi", write=True, now=lambda: pki.NOW + timedelta(seconds=next(clock))) as opened:
        opened.set_declaration(declared(Way.HERE, Way.HERE))
        yield opened


@contextmanager
def key_of(owner: pki.Person, folder: Path) -> Iterator[Credential]:
    (folder / "kunci.p12").write_bytes(owner.p12())
    with opened_key(P12Key(folder / "kunci.p12", bytearray(pki.PASSPHRASE))) as credential:
        yield credential


def sign(workspace: Workspace, field: str, folder: Path, **given: Any) -> Any:
    with key_of(person(field), folder) as credential:
        return sign_here(workspace, field, credential, now=pki.NOW, **given)


def test_head_with_a_file_and_witness_with_a_token_complete_the_charter(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    head = sign(workspace, HEAD, tmp_path)
    assert (head.signer, head.issuer, head.missing) == ("Ir. Pimpinan Contoh, M.Si.", "Penerbit Uji", (FIRST,))
    with (
        soft_token(tmp_path / "hsm", [pki.witness(1)]) as module,
        opened_key(TokenKey(module, LABEL, bytearray(PIN.encode()))) as credential,
    ):
        witness = sign_here(workspace, FIRST, credential, now=pki.NOW)
    assert witness.pdf.startswith(head.pdf)
    assert current_charter(workspace) == witness.pdf
    ceremony = standing(workspace)
    assert states(ceremony) == {HEAD: "verified", FIRST: "verified"}
    assert ceremony.is_complete
    kept = [found for found in workspace.snapshot().papers.files if found.kind is FileKind.SIGNED]
    assert [(found.field, found.issuer, found.signed_at) for found in kept] == [
        (HEAD, "Penerbit Uji", "2026-11-20T03:00:00Z"),
        (FIRST, "Penerbit Uji", "2026-11-20T03:00:00Z"),
    ]


def test_nobody_signs_before_the_text_is_frozen(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(NotFrozenError):
        sign(workspace, HEAD, tmp_path)


def test_nobody_signs_before_their_turn_or_twice(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    with pytest.raises(NotTheirTurnError):
        sign(workspace, FIRST, tmp_path)
    sign(workspace, HEAD, tmp_path)
    with pytest.raises(NotTheirTurnError):
        sign(workspace, HEAD, tmp_path)
    assert standing(workspace).is_complete is False


def test_who_signs_elsewhere_or_in_ink_does_not_sign_here(workspace: Workspace, tmp_path: Path) -> None:
    workspace.set_declaration(declared(Way.OUTSIDE, Way.WET))
    freeze_charter(workspace, now=pki.NOW)
    for field in (HEAD, FIRST):
        with pytest.raises(NotTheirTurnError):
            sign(workspace, field, tmp_path)


def test_another_person_signs_for_nobody(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    with pytest.raises(OtherPersonError), key_of(pki.witness(2), tmp_path) as credential:
        sign_here(workspace, HEAD, credential, now=pki.NOW)
    assert len(workspace.snapshot().papers.files) == 1


def test_time_stamp_of_a_server_stands_in_the_report(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    sign(workspace, HEAD, tmp_path, timestamper_url="https://cap.contoh.id/", timestamper=benign.time_stamper())
    (head, _witness) = standing(workspace).signatories
    assert head.signature is not None
    assert head.signature.timestamped


class _Silent(TimeStamper):
    """A server that nobody reaches."""

    async def async_request_tsa_response(self, req: object) -> Any:
        """Fail as a network does."""
        raise ConnectionRefusedError(111, "Connection refused")


def test_server_that_nobody_reaches_leaves_the_charter_unsigned(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    before = workspace.snapshot().papers.files
    with pytest.raises(TimeStampServerError, match=r"cap\.contoh\.id"):
        sign(workspace, HEAD, tmp_path, timestamper_url="https://cap.contoh.id/", timestamper=_Silent())  # type: ignore[no-untyped-call]
    assert workspace.snapshot().papers.files == before
    sign(workspace, HEAD, tmp_path)


@pytest.mark.parametrize(
    "address", ["", "cap.contoh.id", "file:///etc/passwd", "ftp://cap.contoh.id", "http://", "http://[x"]
)
def test_what_is_no_address_of_a_server_is_refused(workspace: Workspace, tmp_path: Path, address: str) -> None:
    freeze_charter(workspace, now=pki.NOW)
    with pytest.raises(BadTimeStampAddressError):
        sign(workspace, HEAD, tmp_path, timestamper_url=address)


def test_head_replaced_after_freezing_does_not_sign_the_old_charter(workspace: Workspace, tmp_path: Path) -> None:
    freeze_charter(workspace, now=pki.NOW)
    present = declared(Way.HERE, Way.HERE)
    successor = replace(present.heads[0], name="Pengganti, S.E.", certificate="SAKSI-0002")
    workspace.set_declaration(replace(present, heads=(successor,)))
    with pytest.raises(OtherPersonError), key_of(pki.witness(2), tmp_path) as credential:
        sign_here(workspace, HEAD, credential, now=pki.NOW)
    sign(workspace, HEAD, tmp_path)
    assert states(standing(workspace))[HEAD] == "verified"
