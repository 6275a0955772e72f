"""Small values of the domain, built in memory: the tiny instrument that tests score, export and store."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from types import MappingProxyType

from assessments.definition import (
    Aggregate,
    AnswerKind,
    Area,
    CountInput,
    DerivedRow,
    Formula,
    FormulaKind,
    Indicator,
    InputRole,
    Instrument,
    Minimum,
    Node,
    NodeKind,
    Option,
    Predicate,
    Scale,
    SheetRow,
    Source,
)

_SCORES = {
    "ya-tidak": {"Ya": "1", "Tidak": "0"},
    "abc": {"A": "1", "B": "0.5", "C": "0"},
    "abcd": {"A": "1", "B": "0.67", "C": "0.33", "D": "0"},
    "abcde": {"A": "1", "B": "0.75", "C": "0.5", "D": "0.25", "E": "0"},
}
_SOURCE = "lke"


def tiny_instrument() -> Instrument:
    """Two areas in both halves, both result parts, an indicator of every kind: 11 indicators, 100 points.

    ```
    A 60    A.I 30   A.I.1  15 (area 1)  A.I.1.i 15 mean           a Ya/Tidak, b A/B/C
                     A.I.2  15 (area 2)  A.I.2.i 15 mean           a A-D, b A-E
            A.II 30  A.II.1 15 (area 1)  A.II.1.i 15 mean          a ratio baik / semua, zero denominator 0
                     A.II.2 15 (area 2)  A.II.2.i 5 mean           a decrease lalu -> kini, sanksi recorded
                                         A.II.2.ii 10 weighted sum a 4: ratio lapor / (kepala + staf), zero gives 1
                                                                   b 6: A/B/C
    B 40    B.I 22.5 weighted sum        a 17.5 survey 0-4, b 5 A-E
            B.II 17.5 weighted sum       a 17.5 survey 0-4
    ```

    Minimums as in the real instrument: total 75/85, pengungkit 40/48, each area 60/75 %, B.I 18.25/19.50, and so on.
    Rows 2 to 39, ministry ids 1 to 16.
    """
    return Instrument(
        key="tiny-1",
        title="Instrumen kecil untuk uji",
        regulation="Peraturan Uji Nomor 1 Tahun 2021",
        status="in-force",
        digest="0" * 64,
        total_weight=Fraction(100),
        sources=(
            Source(_SOURCE, "Peraturan Uji Nomor 1 Tahun 2021", "Lampiran", "certain"),
            Source("ambang", "Peraturan Uji Nomor 1 Tahun 2021", "Tabel 1", "high"),
        ),
        scales=_scales(),
        nodes=_nodes(),
        indicators=_indicators(),
        areas=(
            Area("area.1", 1, "Area satu", Fraction(30), ("A.I.1", "A.II.1")),
            Area("area.2", 2, "Area dua", Fraction(30), ("A.I.2", "A.II.2")),
        ),
        predicates=(
            Predicate("WBK", "Wilayah Bebas dari Korupsi", _minimums(_WBK), None),
            Predicate("WBBM", "Wilayah Birokrasi Bersih dan Melayani", _minimums(_WBBM), "WBK"),
        ),
        sheet_rows=(
            SheetRow("A", 31, "Total pengungkit"),
            SheetRow("B", 38, "Total hasil"),
            SheetRow("total", 39, "Nilai akhir"),
        ),
    )


@dataclass(frozen=True)
class _Floor:
    total: str
    pengungkit: str
    area_percent: str
    bersih: str
    ipak: str
    capaian: str
    pelayanan: str


_WBK = _Floor("75", "40", "60", "18.25", "15.75", "2.5", "14")
_WBBM = _Floor("85", "48", "75", "19.5", "15.75", "3.75", "15.75")


def _minimums(floor: _Floor) -> tuple[Minimum, ...]:
    percent = Fraction(floor.area_percent)

    def plain(key: str, title: str, target: str, points: str, parts: tuple[str, ...] = ()) -> Minimum:
        return Minimum(key, title, target, Fraction(points), None, parts, "ambang")

    def area(number: int) -> Minimum:
        key = f"area.{number}"
        return Minimum(key, f"Area {number}", key, percent / 100 * 30, percent, (), "ambang")

    return (
        plain("total", "Nilai total", "total", floor.total),
        plain("pengungkit", "Pengungkit", "A", floor.pengungkit),
        area(1),
        area(2),
        plain("hasil.bersih", "Bersih dan akuntabel", "B.I", floor.bersih, ("ipak", "capaian")),
        plain("ipak", "IPAK", "B.I.a", floor.ipak),
        plain("capaian", "Capaian kinerja", "B.I.b", floor.capaian),
        plain("pelayanan", "Pelayanan prima", "B.II", floor.pelayanan),
    )


def _scales() -> tuple[Scale, ...]:
    choices = tuple(
        Scale(
            key,
            "/".join(scores),
            AnswerKind.CHOICE,
            MappingProxyType({name: Fraction(score) for name, score in scores.items()}),
        )
        for key, scores in _SCORES.items()
    )
    return (
        *choices,
        Scale("persen", "%", AnswerKind.RATIO),
        Scale("nilai-0-4", "Nilai (0-4)", AnswerKind.INDEX, minimum=Fraction(0), maximum=Fraction(4)),
    )


def _nodes() -> tuple[Node, ...]:
    total, mean, weighted = Aggregate.SUM, Aggregate.MEAN, Aggregate.WEIGHTED_SUM

    def node(
        code: str, title: str, kind: NodeKind, weight: str, aggregate: Aggregate, row: int, area: int | None = None
    ) -> Node:
        parent = code.rpartition(".")[0] or None
        return Node(code, title, kind, Fraction(weight), aggregate, parent, row, area, _SOURCE)

    return (
        node("A", "Pengungkit", NodeKind.COMPONENT, "60", total, 2),
        node("A.I", "Pemenuhan", NodeKind.PART, "30", total, 3),
        node("A.I.1", "Area satu", NodeKind.AREA, "15", total, 4, 1),
        node("A.I.1.i", "Tim", NodeKind.SUBCOMPONENT, "15", mean, 5),
        node("A.I.2", "Area dua", NodeKind.AREA, "15", total, 8, 2),
        node("A.I.2.i", "Prosedur", NodeKind.SUBCOMPONENT, "15", mean, 9),
        node("A.II", "Reform", NodeKind.PART, "30", total, 12),
        node("A.II.1", "Area satu", NodeKind.AREA, "15", total, 13, 1),
        node("A.II.1.i", "Komitmen", NodeKind.SUBCOMPONENT, "15", mean, 14),
        node("A.II.2", "Area dua", NodeKind.AREA, "15", total, 18, 2),
        node("A.II.2.i", "Disiplin", NodeKind.SUBCOMPONENT, "5", mean, 19),
        node("A.II.2.ii", "Laporan", NodeKind.SUBCOMPONENT, "10", weighted, 24),
        node("B", "Hasil", NodeKind.COMPONENT, "40", total, 32),
        node("B.I", "Bersih dan akuntabel", NodeKind.PART, "22.5", weighted, 33),
        node("B.II", "Pelayanan prima", NodeKind.PART, "17.5", weighted, 36),
    )


def _indicators() -> tuple[Indicator, ...]:
    return (
        _choice("A.I.1.i.a", "ya-tidak", 6, 1),
        _choice("A.I.1.i.b", "abc", 7, 2),
        _choice("A.I.2.i.a", "abcd", 10, 3),
        _choice("A.I.2.i.b", "abcde", 11, 4),
        _computed(
            "A.II.1.i.a",
            15,
            (
                CountInput("semua", "Jumlah semua", InputRole.DENOMINATOR, 16, 5),
                CountInput("baik", "Jumlah yang baik", InputRole.NUMERATOR, 17, 6),
            ),
        ),
        _computed(
            "A.II.2.i.a",
            20,
            (
                CountInput("lalu", "Jumlah tahun lalu", InputRole.PREVIOUS, 21, 7),
                CountInput("kini", "Jumlah tahun ini", InputRole.CURRENT, 22, 8),
                CountInput("sanksi", "Jumlah yang disanksi", InputRole.RECORDED, 23, 9),
            ),
            kind=FormulaKind.DECREASE,
            zero_denominator="1",
        ),
        _computed(
            "A.II.2.ii.a",
            25,
            (
                CountInput("kepala", "Kepala", InputRole.DENOMINATOR, 27, 10),
                CountInput("staf", "Staf", InputRole.DENOMINATOR, 28, 11),
                CountInput("lapor", "Yang sudah melapor", InputRole.NUMERATOR, 29, 12),
            ),
            weight="4",
            zero_denominator="1",
            derived=(DerivedRow("Jumlah yang wajib", 26, ("kepala", "staf")),),
        ),
        _choice("A.II.2.ii.b", "abc", 30, 13, weight="6"),
        _index("B.I.a", 34, 14, "17.5"),
        _choice("B.I.b", "abcde", 35, 15, weight="5"),
        _index("B.II.a", 37, 16, "17.5"),
    )


def _choice(code: str, scale: str, row: int, ministry_id: int, weight: str | None = None) -> Indicator:
    options = tuple(Option(key, Fraction(score), f"Pilihan {key}") for key, score in _SCORES[scale].items())
    return _indicator(code, scale, AnswerKind.CHOICE, row, ministry_id, weight, options=options)


def _index(code: str, row: int, ministry_id: int, weight: str) -> Indicator:
    return _indicator(code, "nilai-0-4", AnswerKind.INDEX, row, ministry_id, weight)


def _computed(
    code: str,
    row: int,
    inputs: tuple[CountInput, ...],
    *,
    kind: FormulaKind = FormulaKind.RATIO,
    weight: str | None = None,
    zero_denominator: str = "0",
    derived: tuple[DerivedRow, ...] = (),
) -> Indicator:
    formula = Formula(kind, Fraction(1), Fraction(zero_denominator), "Bagian dari seluruhnya, paling tinggi 100%")
    return _indicator(
        code, "persen", AnswerKind.RATIO, row, None, weight, inputs=inputs, derived=derived, formula=formula
    )


def _indicator(
    code: str,
    scale: str,
    kind: AnswerKind,
    row: int,
    ministry_id: int | None,
    weight: str | None,
    *,
    options: tuple[Option, ...] = (),
    inputs: tuple[CountInput, ...] = (),
    derived: tuple[DerivedRow, ...] = (),
    formula: Formula | None = None,
) -> Indicator:
    parent, _, label = code.rpartition(".")
    return Indicator(
        code=code,
        label=label,
        title=f"Butir {code}",
        parent=parent,
        scale=scale,
        kind=kind,
        weight=None if weight is None else Fraction(weight),
        options=options,
        inputs=inputs,
        derived=derived,
        formula=formula,
        row=row,
        ministry_id=ministry_id,
        evidence=("Laporan", "Surat keputusan"),
        note="",
        source=_SOURCE,
    )
