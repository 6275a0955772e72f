"""What is added to a charter when all have signed: validation data, and a time stamp by a server on the network.

Everything else about a charter is done offline; a server that does not answer leaves it as it was.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from integrity_zone.domain.ceremony import FileKind, Way
from integrity_zone.domain.declaration import Declaration
from integrity_zone.domain.signed_document import document_of
from integrity_zone.domain.signing_refusals import SignaturesMissingError
from integrity_zone.services.charters.ceremonies import current_charter, fields_in
from integrity_zone.services.charters.expectation import expectation_of
from integrity_zone.services.charters.files import CHARTER, keep_charter_file
from integrity_zone.services.charters.freezing import required_charter
from integrity_zone.services.charters.time_stamping import stamping
from integrity_zone.services.charters.verification import judged_charter
from integrity_zone.storage.contents import ContentTables

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import datetime

    from pyhanko.sign.timestamps import TimeStamper

    from integrity_zone.domain.change import Change
    from integrity_zone.domain.declaration import CharterReport
    from integrity_zone.domain.papers import IssuedPaper
    from integrity_zone.services.charters.expectation import Expectation
    from integrity_zone.services.trust.trust_list import TrustList
    from integrity_zone.services.workspace.workspaces import Workspace


@dataclass(frozen=True, slots=True)
class _Material:
    """What is put into the file."""

    certificates: Sequence[bytes]
    crls: Sequence[bytes]
    address: str | None
    instead: TimeStamper | None


def add_upkeep(
    workspace: Workspace,
    *,
    trust: TrustList,
    year: int | None = None,
    now: datetime,
    timestamper_url: str | None = None,
    timestamper: TimeStamper | None = None,
) -> Change:
    """Put validation data, and a time stamp if a server is named, behind the last signature of the current charter.

    Args:
        workspace: Open for writing, with a charter that all have signed who sign digitally.
        trust: Its revocation lists and issuers are what is embedded.
        year: Of the declaration.
        now: Aware.
        timestamper_url: Address of a time stamp server; None to embed only.
        timestamper: Takes the place of the server at that address.

    Raises:
        NotFrozenError: No charter is frozen.
        SignaturesMissingError: Somebody has not signed yet.
        TimeStampServerError: The server did not answer; nothing was changed.
        SelfCheckFailedError: The file does not hold with what was added; nothing was changed.
    """
    snapshot = workspace.snapshot(year)
    paper = required_charter(snapshot)
    document = document_of(snapshot.papers, paper)
    present = document.current
    pdf = current_charter(workspace, year)
    _require_all(paper, fields_in(pdf, document.files))
    wanted = expectation_of(workspace, year=year).of_paper(paper)
    # A copy that was merged may have brought the file: it is looked at apart before it is opened here.
    before = _judged(pdf, wanted, trust, now)
    material = _Material((*trust.roots(), *trust.intermediates()), trust.crls(), timestamper_url, timestamper)
    made = _made(pdf, material)
    _require_no_worse(before, _judged(made, wanted, trust, now))
    with workspace.writing() as work:
        content = ContentTables(work.connection).store(made).hex()
        # Of the signature it stands behind: that one has a newer file from now on.
        kept = replace(present, id=workspace.new_id(), kind=FileKind.UPKEPT, content=content)
        keep_charter_file(work, snapshot.assessment.year, kept)
        return work.finish(CHARTER)


def _require_all(paper: IssuedPaper, signed: Collection[str]) -> None:
    asked = (paper.declaration or Declaration()).fields_by(Way.HERE, Way.OUTSIDE)
    missing = [field for field in asked if field not in signed]
    if missing or not asked:
        raise SignaturesMissingError(document=paper.document_id, fields=", ".join(missing) or "–")


def _made(pdf: bytes, material: _Material) -> bytes:
    from integrity_zone.signing.upkeep import with_time_stamp, with_validation_data

    made = with_validation_data(pdf, material.certificates, material.crls)
    with stamping(material.address, material.instead) as stamper:
        return made if stamper is None else with_time_stamp(made, stamper)


def _judged(pdf: bytes, wanted: Expectation, trust: TrustList, now: datetime) -> CharterReport:
    return judged_charter(
        pdf, roots=trust.roots(), crls=trust.crls(), intermediates=trust.intermediates(), expectation=wanted, now=now
    )


def _require_no_worse(before: CharterReport, after: CharterReport) -> None:
    """Refuse what made a file less than it was."""
    from integrity_zone.signing.sign import SelfCheckFailedError

    if after.conclusion is not before.conclusion or len(after.signatures) != len(before.signatures):
        raise SelfCheckFailedError(reason=f"{before.conclusion.value} > {after.conclusion.value}")
