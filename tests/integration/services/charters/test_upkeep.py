"""Time stamp and validation data behind the last signature: the charter stays what it was, or nothing is changed."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO
from itertools import count
from typing import TYPE_CHECKING, Any

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.timestamps import TimeStamper

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.ceremony_refusals import NotFrozenError
from integrity_zone.domain.signing_refusals import SignaturesMissingError
from integrity_zone.services.charters.ceremonies import current_charter
from integrity_zone.services.charters.freezing import freeze_charter
from integrity_zone.services.charters.returning import take_back
from integrity_zone.services.charters.upkeep import add_upkeep
from integrity_zone.services.workspace.workspaces import Workspace
from integrity_zone.signing.time_stamps import TimeStampServerError
from integrity_zone.storage.contents import ContentTables
from tests.support import benign, pki
from tests.support.ceremonies import FIRST, HEAD, declared, sign_here, sign_outside, standing, states

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from integrity_zone.domain.journal.canonical import JsonValue
    from integrity_zone.services.trust.trust_list import TrustList

SERVER = "https://cap.contoh.id/"


@pytest.fixture
def workspace(file: Path) -> Iterator[Workspace]:
    """A frozen charter that two sign here."""
    clock = count()
    with Workspace.open(file, actor="Budi", write=True, now=lambda: pki.NOW + timedelta(seconds=next(clock))) as opened:
        opened.set_declaration(declared(Way.HERE, Way.HERE))
        freeze_charter(opened, now=pki.NOW)
        yield opened


@pytest.fixture
def trust(trust: TrustList, tmp_path: Path) -> TrustList:
    """The usual root and a revocation list."""
    (tmp_path / "daftar.crl").write_bytes(pki.authority().crl())
    trust.add_list(tmp_path / "daftar.crl", "Budi", pki.NOW)
    return trust


def test_validation_data_and_time_stamp_come_behind_the_last_signature(workspace: Workspace, trust: TrustList) -> None:
    sign_here(workspace, HEAD)
    signed = sign_here(workspace, FIRST)
    add_upkeep(workspace, trust=trust, now=pki.NOW, timestamper_url=SERVER, timestamper=benign.time_stamper())
    kept = current_charter(workspace)
    assert kept.startswith(signed)
    reader = PdfFileReader(BytesIO(kept))
    assert len(reader.root["/DSS"]["/CRLs"]) == 1
    assert [stamp.field_name for stamp in reader.embedded_timestamp_signatures] == ["CapWaktu"]
    ceremony = standing(workspace)
    assert states(ceremony) == {HEAD: "verified", FIRST: "verified"}
    assert ceremony.current is not None
    assert (ceremony.current.kind, ceremony.current.field) == (FileKind.UPKEPT, FIRST)


def test_offline_the_validation_data_alone_are_kept(workspace: Workspace, trust: TrustList) -> None:
    sign_here(workspace, HEAD)
    sign_here(workspace, FIRST)
    add_upkeep(workspace, trust=trust, now=pki.NOW)
    assert PdfFileReader(BytesIO(current_charter(workspace))).embedded_timestamp_signatures == []
    add_upkeep(workspace, trust=trust, now=pki.NOW, timestamper_url=SERVER, timestamper=benign.time_stamper())
    add_upkeep(workspace, trust=trust, now=pki.NOW, timestamper_url=SERVER, timestamper=benign.time_stamper())
    stamps = PdfFileReader(BytesIO(current_charter(workspace))).embedded_timestamp_signatures
    assert [stamp.field_name for stamp in stamps] == ["CapWaktu", "CapWaktu1"]
    assert states(standing(workspace)) == {HEAD: "verified", FIRST: "verified"}


class _Silent(TimeStamper):
    """A server that nobody reaches."""

    async def async_request_tsa_response(self, req: object) -> Any:
        """Fail as a network does."""
        raise TimeoutError


def test_server_that_does_not_answer_changes_nothing(workspace: Workspace, trust: TrustList) -> None:
    sign_here(workspace, HEAD)
    signed = sign_here(workspace, FIRST)
    with pytest.raises(TimeStampServerError):
        add_upkeep(workspace, trust=trust, now=pki.NOW, timestamper_url=SERVER, timestamper=_Silent())  # type: ignore[no-untyped-call]
    assert current_charter(workspace) == signed


def test_upkeep_waits_for_the_last_signature(workspace: Workspace, trust: TrustList) -> None:
    with pytest.raises(SignaturesMissingError):
        add_upkeep(workspace, trust=trust, now=pki.NOW)
    sign_here(workspace, HEAD)
    with pytest.raises(SignaturesMissingError, match=FIRST):
        add_upkeep(workspace, trust=trust, now=pki.NOW)


def test_upkeep_waits_for_a_signature_that_only_another_file_brought(
    workspace: Workspace, trust: TrustList, tmp_path: Path
) -> None:
    workspace.set_declaration(declared(Way.OUTSIDE, Way.OUTSIDE))
    freeze_charter(workspace, now=pki.NOW)
    paper, drawn = workspace.snapshot().papers.charter, current_charter(workspace)
    assert paper is not None
    (tmp_path / "kembali.pdf").write_bytes(sign_outside(drawn, HEAD))
    take_back(workspace, tmp_path / "kembali.pdf", roots=trust.roots(), now=pki.NOW)
    # As a merge leaves it: another computer took back a file without the head's signature.
    with workspace.writing() as work:
        other: dict[str, JsonValue] = {
            "year": 2026,
            "content": ContentTables(work.connection).store(sign_outside(drawn, FIRST)).hex(),
            "document_id": paper.document_id,
            "data_digest": paper.data_digest,
            "signature_field": FIRST,
            "kind": "returned",
        }
        for name, value in other.items():
            work.edit("charter/lain", name, value)
        work.finish("charter")
    with pytest.raises(SignaturesMissingError):
        add_upkeep(workspace, trust=trust, now=pki.NOW)


def test_upkeep_needs_a_frozen_charter(file: Path, trust: TrustList) -> None:
    with Workspace.open(file, actor="Budi", write=True) as opened, pytest.raises(NotFrozenError):
        add_upkeep(opened, trust=trust, now=pki.NOW)
