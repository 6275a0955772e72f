"""What can be made: keys, names, for whom, and what the files are called."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class ReportKey(StrEnum):
    """The documents of the gallery, in its order."""

    WORKSHEET = "worksheet"
    OFFICIAL = "official"  #: the answers in a copy of the ministry's own worksheet
    REPORT = "report"
    RECAP = "recap"
    YEARS = "years"  #: the year beside the one before it in the file
    PLAN = "plan"
    BINDER = "binder"
    CHARTER = "charter"
    RESULT = "result"
    FORM = "form"
    PORTAL = "portal"


@dataclass(frozen=True, slots=True)
class _Kind:
    ending: str  #: of the proposed name; Indonesian, as the documents are
    suffix: str
    name: object  #: English, to be translated
    audience: object


_KINDS: Mapping[ReportKey, _Kind] = {
    ReportKey.WORKSHEET: _Kind(
        "lembar-kerja",
        ".xlsx",
        QT_TRANSLATE_NOOP("Reports", "Excel worksheet"),
        QT_TRANSLATE_NOOP("Reports", "For TPI and the portal"),
    ),
    ReportKey.OFFICIAL: _Kind(
        "lke-kementerian",
        ".xlsx",
        QT_TRANSLATE_NOOP("Reports", "The ministry's worksheet, filled in"),
        QT_TRANSLATE_NOOP("Reports", "For TPI and TPN, in a copy of the ministry's own file"),
    ),
    ReportKey.REPORT: _Kind(
        "laporan-penilaian",
        ".pdf",
        QT_TRANSLATE_NOOP("Reports", "Self-assessment report"),
        QT_TRANSLATE_NOOP("Reports", "For the head and TPI"),
    ),
    ReportKey.RECAP: _Kind(
        "rekap",
        ".xlsx",
        QT_TRANSLATE_NOOP("Reports", "Recap of the scores"),
        QT_TRANSLATE_NOOP("Reports", "For the head: the unit, TPI, and the two side by side"),
    ),
    ReportKey.YEARS: _Kind(
        "perbandingan-tahun",
        ".xlsx",
        QT_TRANSLATE_NOOP("Reports", "Comparison with the year before"),
        QT_TRANSLATE_NOOP("Reports", "For the head and the area groups, with charts"),
    ),
    ReportKey.PLAN: _Kind(
        "rencana-aksi",
        ".xlsx",
        QT_TRANSLATE_NOOP("Reports", "Gaps and action plan"),
        QT_TRANSLATE_NOOP("Reports", "For the six area groups"),
    ),
    ReportKey.BINDER: _Kind(
        "bundel-bukti",
        ".pdf",
        QT_TRANSLATE_NOOP("Reports", "Evidence binder"),
        QT_TRANSLATE_NOOP("Reports", "For TPI and TPN"),
    ),
    ReportKey.CHARTER: _Kind(
        "piagam",
        ".pdf",
        QT_TRANSLATE_NOOP("Reports", "Declaration charter"),
        QT_TRANSLATE_NOOP("Reports", "For the public, to be signed"),
    ),
    ReportKey.RESULT: _Kind(
        "laporan-hasil-evaluasi",
        ".pdf",
        QT_TRANSLATE_NOOP("Reports", "Report of results (LHE)"),
        QT_TRANSLATE_NOOP("Reports", "By TPI, for the head of the unit"),
    ),
    ReportKey.FORM: _Kind(
        "formulir-kosong",
        ".pdf",
        QT_TRANSLATE_NOOP("Reports", "Blank printable form"),
        QT_TRANSLATE_NOOP("Reports", "For meetings without a computer"),
    ),
    ReportKey.PORTAL: _Kind(
        "portal",
        ".json",
        QT_TRANSLATE_NOOP("Reports", "File for the ministry's portal"),
        QT_TRANSLATE_NOOP("Reports", "For whoever has access to the portal; this program sends nothing"),
    ),
}


def report_name(key: ReportKey) -> str:
    """What a document is called."""
    return QCoreApplication.translate("Reports", str(_KINDS[key].name))


def audience(key: ReportKey) -> str:
    """Who a document is for."""
    return QCoreApplication.translate("Reports", str(_KINDS[key].audience))


def suffix(key: ReportKey) -> str:
    """How the names of its files end, dot included."""
    return _KINDS[key].suffix


def file_kind(key: ReportKey) -> str:
    """What a file dialog calls this kind of file."""
    if suffix(key) == ".xlsx":
        return QCoreApplication.translate("Reports", "Excel workbook (*.xlsx)")
    if suffix(key) == ".json":
        return QCoreApplication.translate("Reports", "JSON file (*.json)")
    return QCoreApplication.translate("Reports", "PDF document (*.pdf)")


def is_printed(key: ReportKey) -> bool:
    """Whether it is for people to read on paper."""
    return suffix(key) != ".json"


def proposed_name(key: ReportKey, workspace: Path, year: int) -> str:
    """A name that tells unit, year and kind: that of the workspace with the kind behind it.

    Args:
        key: What is made.
        workspace: The open file.
        year: Of the assessment.
    """
    stem = workspace.stem if str(year) in workspace.stem else f"{workspace.stem}-{year}"
    return f"{stem}-{_KINDS[key].ending}{suffix(key)}"
