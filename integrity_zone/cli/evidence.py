"""`evidence`: documents and web links behind the answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from integrity_zone.cli.console import EXIT_DONE, show
from integrity_zone.cli.local import say
from integrity_zone.cli.options import PATH, command, group, option, stage_option, workspace_file
from integrity_zone.cli.session import opened

if TYPE_CHECKING:
    from datetime import date, datetime
    from pathlib import Path

    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.domain.workspace import Snapshot


@group("evidence", "Evidence behind the answers.", "Data dukung di balik jawaban.")
def evidence_command() -> None:
    """Group of the commands on evidence."""


@command(
    "add",
    "Attach files or web links (http, https) to an indicator.",
    "Lampirkan berkas atau tautan web (http, https) pada sebuah butir.",
)
@workspace_file
@click.argument("code")
@click.argument("sources", metavar="PATH_OR_URL...", nargs=-1, required=True)
@option(
    "--title", help="Title of the document (default: the file's name).", help_id="Judul dokumen (bawaan: nama berkas)."
)
@option("--number", help="Document number.", help_id="Nomor dokumen.")
@option("--date", "dated", type=click.DateTime(["%Y-%m-%d"]), help="Date on the document.", help_id="Tanggal dokumen.")
@option("--from", "start", type=click.DateTime(["%Y-%m-%d"]), help="Period covered, first day.", help_id="Awal masa.")
@option("--to", "end", type=click.DateTime(["%Y-%m-%d"]), help="Period covered, last day.", help_id="Akhir masa.")
@option("--page", help="Page that matters, such as 2 or 3-5.", help_id="Halaman yang dimaksud, seperti 2 atau 3-5.")
@option("--note", help="What the document shows.", help_id="Apa yang ditunjukkan dokumen.")
@stage_option()
def add_command(
    *,
    file: Path,
    code: str,
    sources: tuple[str, ...],
    title: str | None,
    number: str | None,
    dated: datetime | None,
    start: datetime | None,
    end: datetime | None,
    page: str | None,
    note: str | None,
    stage: str,
    year: int | None,
    actor: str | None,
    wait: float,
    as_json: bool,
) -> int:
    """Take each source in; the same content is stored once."""
    from integrity_zone.domain.work_unit import Stage
    from integrity_zone.services.evidence.documents import DocumentFacts, Placement, add_evidence

    facts = DocumentFacts(
        title=title, number=number, dated_on=_day(dated), period_from=_day(start), period_to=_day(end)
    )
    place = Placement(codes=(code,), stage=Stage(stage), page=page or "", note=note or "")
    with opened(file, actor=actor, wait=wait, write=True, year=year) as (workspace, _instrument):
        added = add_evidence(workspace, sources, place, facts, year=year)
    rows = [_document_object(document) for document in added]
    lines = [f"{code}: {document.title} {document.sha256 or document.url or ''}" for document in added]
    show({"code": code, "added": rows}, lines, as_json=as_json)
    return EXIT_DONE


@command("list", "List the evidence by indicator.", "Daftar data dukung menurut butir.")
@workspace_file
def list_command(*, file: Path, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Print one row a link, then documents nothing uses."""
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        snapshot = workspace.snapshot(year, instrument)
    rows = [_link_object(snapshot, link) for link in snapshot.links]
    used = {link.document for link in snapshot.links}
    loose = [document for document in snapshot.documents.values() if document.id not in used]
    lines = [f"{row['code']:<14} {row['title']}  {_where(row)}" for row in rows]
    lines += [f"{'–':<14} {document.title}  {document.sha256 or document.url}" for document in loose]
    if not lines:
        lines = [say("No evidence yet.", "Belum ada bukti.")]
    data = {"links": rows, "documents": [_document_object(found) for found in snapshot.documents.values()]}
    show(data, lines, as_json=as_json)
    return EXIT_DONE


@command("extract", "Write a stored document to a file.", "Tulis dokumen tersimpan ke sebuah berkas.")
@workspace_file
@click.argument("sha256")
@click.argument("out", type=PATH)
def extract_command(
    *, file: Path, sha256: str, out: Path, year: int | None, actor: str | None, wait: float, as_json: bool
) -> int:
    """Write the bytes, checked against their hash on the way."""
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, _instrument):
        size = workspace.extract(sha256, out)
    show({"sha256": sha256, "out": str(out), "size": size}, [f"{out}: {size} B"], as_json=as_json)
    return EXIT_DONE


@command("search", "Search titles, names, numbers and notes.", "Cari pada judul, nama, nomor, dan catatan.")
@workspace_file
@click.argument("text")
def search_command(*, file: Path, text: str, year: int | None, actor: str | None, wait: float, as_json: bool) -> int:
    """Print the documents found, best first."""
    with opened(file, actor=actor, wait=wait, write=False, year=year) as (workspace, instrument):
        found = workspace.search(text)
        codes = _codes(workspace.snapshot(year, instrument))
    rows = [{**_document_object(document), "codes": codes.get(document.id, [])} for document in found]
    lines = [f"{row['title']}  {', '.join(row['codes'])}" for row in rows]
    if not lines:
        lines = [say(f"Nothing found for {text!r}.", f"Tidak ada yang cocok dengan {text!r}.")]
    show({"text": text, "found": rows}, lines, as_json=as_json)
    return EXIT_DONE


for _command in (add_command, list_command, extract_command, search_command):
    evidence_command.add_command(_command)


def _day(moment: datetime | None) -> date | None:
    return None if moment is None else moment.date()


def _codes(snapshot: Snapshot) -> dict[str, list[str]]:
    codes: dict[str, list[str]] = {}
    for link in snapshot.links:
        codes.setdefault(link.document, []).append(link.indicator)
    return codes


def _document_object(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "title": document.title,
        "file_name": document.file_name,
        "sha256": document.sha256,
        "size": document.size_bytes,
        "url": document.url,
        "number": document.number,
        "date": _iso(document.dated_on),
        "from": _iso(document.period_from),
        "to": _iso(document.period_to),
    }


def _link_object(snapshot: Snapshot, link: EvidenceLink) -> dict[str, Any]:
    place = {"code": link.indicator, "stage": link.stage.value, "page": link.page, "note": link.note}
    return place | _document_object(snapshot.documents[link.document])


def _where(row: dict[str, Any]) -> str:
    return str(row["sha256"] or row["url"] or "")


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
