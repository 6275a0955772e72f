"""The evidence binder: contents copied out, their pages taken one document at a time, bound in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from integrity_zone.domain.paper_copy import PaperCopy
from integrity_zone.domain.progress import Progress
from integrity_zone.domain.reading import Unread, UnreadReason
from integrity_zone.exports.binder.content import (
    BinderContent,
    BinderDocument,
    IndexGroup,
    IndexIndicator,
    IndexSection,
    Use,
)
from integrity_zone.exports.indonesian.dates import grouped, long_date, long_moment
from integrity_zone.exports.indonesian.wording import unit_name
from integrity_zone.services.reports.assessment import links_by_indicator
from integrity_zone.services.reports.parts import parts_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from integrity_zone.domain.evidence import Document, EvidenceLink
    from integrity_zone.services.reports.making import Material, Tell
    from integrity_zone.services.reports.paper_copies import Copied

_SIGNED = (
    "Berkas asli memuat tanda tangan elektronik. Salinan di bundel ini tidak membawanya; keabsahannya diperiksa pada "
    "berkas asli."
)


@dataclass(frozen=True, slots=True)
class BinderMaterial:
    """An assessment, and what became of its documents."""

    material: Material
    documents: tuple[str, ...]  #: ids, in the order in which they are bound
    copies: Mapping[str, Copied]  #: document id -> its pages, or why there are none


def bound_documents(material: Material) -> tuple[str, ...]:
    """The documents behind the unit's answers, each once: by first indicator, then as they stand there."""
    linked = links_by_indicator(material)
    ids = (link.document for item in material.instrument.indicators for link in linked.get(item.code, ()))
    return tuple(dict.fromkeys(ids))


def build_binder(given: BinderMaterial, folder: Path, tell: Tell) -> Path:
    """Bind; in a child process."""
    from integrity_zone.exports.binder.assembly import bind

    content = binder_content(given)
    before, of = len(given.documents), 3 * len(given.documents)
    return bind(content, folder, lambda done, what: tell(Progress(before + done, of, what)))


def binder_content(given: BinderMaterial) -> BinderContent:
    """Everything the binder says."""
    material = given.material
    snapshot, unit = material.snapshot, material.snapshot.unit
    linked = links_by_indicator(material)
    documents = tuple(_document(given, linked, document) for document in given.documents)
    without = sum(document.pages is None for document in documents)
    of = len(material.instrument.indicators)
    remarks = [
        "Bundel ini salinan untuk pemeriksaan. Sidik SHA-256 pada lembar setiap dokumen ialah sidik berkas asli."
    ]
    if without:
        remarks.append(f"{without} dokumen hanya berupa lembar keterangan; alasannya tertulis pada lembar itu.")
    if unit.sample:
        remarks.append("CONTOH: unit, orang, dan dokumen dalam bundel ini rekaan.")
    return BinderContent(
        unit_name=unit_name(unit),
        year=snapshot.assessment.year,
        sample=unit.sample,
        generated_at=material.generated_at,
        subtitle=f"Pembangunan Zona Integritas menuju {unit.target}, tahun {snapshot.assessment.year}",
        facts=(
            ("Tahun penilaian", str(snapshot.assessment.year)),
            ("Instrumen", f"{material.instrument.title} ({material.instrument.key})"),
            ("Dokumen", grouped(len(documents))),
            ("Butir yang berbukti", f"{len(linked)} dari {of}"),
            ("Dibuat oleh", material.actor),
            ("Dibuat pada", long_moment(material.generated_at)),
            ("Berkas kerja", material.file_name),
        ),
        remarks=tuple(remarks),
        documents=documents,
        index=_index(given, linked),
    )


def _document(given: BinderMaterial, linked: Mapping[str, Sequence[EvidenceLink]], document_id: str) -> BinderDocument:
    document = given.material.snapshot.documents[document_id]
    copied = given.copies[document_id]
    pages = copied.found if isinstance(copied.found, PaperCopy) else None
    return BinderDocument(
        title=document.title,
        number=document.number,
        facts=tuple(_facts(document, pages)),
        sha256=document.sha256 or "",
        uses=tuple(
            Use(item.code, item.title, link.page, link.note)
            for item in given.material.instrument.indicators
            for link in linked.get(item.code, ())
            if link.document == document_id
        ),
        pages=copied.path if pages else None,
        lying=pages.lying if pages else (),
        remark=_remark(copied.found, document),
    )


def _facts(document: Document, pages: PaperCopy | None) -> list[tuple[str, str]]:
    start, end = document.period_from, document.period_to
    period = " sampai ".join(long_date(day) for day in (start, end) if day is not None)
    facts = [
        ("Nomor", document.number or "–"),
        ("Tanggal", long_date(document.dated_on) if document.dated_on else "–"),
        ("Periode yang dicakup", period or "–"),
        ("Alamat web" if document.url else "Nama berkas", document.url or document.file_name or "–"),
    ]
    if document.size_bytes is not None:
        facts.append(("Ukuran", f"{grouped(document.size_bytes)} bita"))
    if pages is not None:
        facts.append(("Halaman di bundel", grouped(pages.pages)))
    return facts


def _remark(found: PaperCopy | Unread, document: Document) -> str:
    """Why there are no pages and where the document is, or what its pages lack."""
    if isinstance(found, PaperCopy):
        return _SIGNED if found.signed else ""
    if found.reason is UnreadReason.WEB_LINK:
        return "Tautan web. Isinya tidak ada di berkas kerja dan tidak disalin; buka alamatnya di bawah ini."
    if found.reason is UnreadReason.UNKNOWN:
        return (
            "Jenis berkas ini tidak dijilid. Berkas aslinya ada di berkas kerja, pada Bukti, dengan nama di bawah ini."
        )
    sentence = found.reason.text("id")
    where = "" if document.sha256 is None else " Berkas aslinya tetap ada di berkas kerja."
    return f"Halamannya tidak dijilid: {sentence}.{where}"


def _index(given: BinderMaterial, linked: Mapping[str, Sequence[EvidenceLink]]) -> tuple[IndexSection, ...]:
    positions = {document: place for place, document in enumerate(given.documents)}
    sections = []
    instrument = given.material.instrument
    for part in parts_of(instrument):
        groups = []
        for node in part.nodes:
            indicators = tuple(
                IndexIndicator(item.code, item.title, tuple(positions[link.document] for link in linked[item.code]))
                for item in instrument.indicators_under[node.code]
                if item.code in linked
            )
            if indicators:
                groups.append(IndexGroup(f"{node.code} {node.title}", indicators))
        if groups:
            sections.append(IndexSection(part.title, tuple(groups)))
    return tuple(sections)
