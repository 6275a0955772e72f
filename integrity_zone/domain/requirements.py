"""What a unit and its agency must meet before a proposal (PermenPANRB 90/2021 and 5/2024, Annex II chapter III)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


class RequirementState(StrEnum):
    """Where the unit stands on one requirement, by its own word."""

    MET = "met"
    IN_PROGRESS = "in-progress"
    NOT_MET = "not-met"
    NOT_APPLICABLE = "not-applicable"


class RequirementLevel(StrEnum):
    """Whom a requirement is about."""

    AGENCY = "agency"
    UNIT = "unit"


class Measure(StrEnum):
    """How a value of a requirement is read and compared with what is asked."""

    WORD = "word"  #: nothing to compare: the unit's own word
    OPINION = "opinion"  #: of the auditor: WTP, WDP, TW, TMP
    GRADE = "grade"  #: AA, A, BB, B, CC, C, D
    NUMBER = "number"  #: a level or a number of years
    PERCENT = "percent"


class Weight(StrEnum):
    """What a requirement is to the proposal."""

    RULE = "rule"  #: the regulation asks for it
    READING = "reading"  #: the ministry's portal asked for it, the regulation does not
    WAY = "way"  #: opens another way of proposing; nobody must have it


@dataclass(frozen=True, slots=True)
class RequirementRule:
    """One line of the checklist; what it asks for each predicate."""

    key: str
    level: RequirementLevel
    title_id: str
    title_en: str
    wbk: str  #: what is asked for WBK, in words that need no translation; empty when nothing is
    wbbm: str
    measure: Measure = Measure.WORD
    weight: Weight = Weight.RULE
    one_of: str = ""  #: lines of the same name stand for each other: one of them is enough
    remark_id: str = ""  #: what to know before one says where one stands
    remark_en: str = ""
    basis: str = "PermenPANRB 90/2021 jo. 5/2024, Lampiran II Bab II–III"
    confidence: str = "high"  #: certain, high, medium or low

    def asked(self, predicate: str) -> str:
        """What is asked for a predicate; empty when nothing is.

        Args:
            predicate: "WBK" or "WBBM".
        """
        return self.wbbm if predicate.upper() == "WBBM" else self.wbk

    @property
    def may_not_apply(self) -> bool:
        """Whether a unit may say that it is not meant."""
        return bool(self.one_of) or self.weight is not Weight.RULE


_PORTAL = "portal RB (HanaDewi/portalrb-indv)"

#: The earlier predicate and the time of building are lines of their own: the ministry's portal has asked for more.
RULES: tuple[RequirementRule, ...] = (
    RequirementRule("bpk", RequirementLevel.AGENCY, "Opini BPK", "Opinion of BPK", "WTP", "WTP", Measure.OPINION),
    RequirementRule(
        "sakip",
        RequirementLevel.AGENCY,
        "Nilai SAKIP instansi",
        "SAKIP of the agency",
        "B",
        "BB",
        Measure.GRADE,
    ),
    RequirementRule(
        "rb",
        RequirementLevel.AGENCY,
        "Indeks RB pemerintah daerah",
        "RB index, regional",
        "CC",
        "B",
        Measure.GRADE,
        one_of="rb",
    ),
    RequirementRule(
        "rb-ministry",
        RequirementLevel.AGENCY,
        "Indeks RB kementerian/lembaga",
        "RB index, ministry or national agency",
        "B",
        "BB",
        Measure.GRADE,
        one_of="rb",
    ),
    RequirementRule("spip", RequirementLevel.AGENCY, "Maturitas SPIP", "SPIP maturity", "3", "3", Measure.NUMBER),
    RequirementRule(
        "no-case",
        RequirementLevel.AGENCY,
        "Tidak ada perkara korupsi pada tahun pengusulan",
        "No corruption case in the year of the proposal",
        "✓",
        "✓",
        remark_id="Perkara korupsi, apalagi yang menyangkut pimpinan tertinggi, menggugurkan usulan.",
        remark_en="A corruption case, above all of the highest leader, voids the proposal.",
        basis="PermenPANRB 90/2021, bab penutup Lampiran II",
    ),
    RequirementRule("core", RequirementLevel.UNIT, "Layanan inti instansi", "Core service of the agency", "✓", "✓"),
    RequirementRule(
        "effect",
        RequirementLevel.UNIT,
        "Berpengaruh besar terhadap persepsi masyarakat",
        "Significant effect on public perception",
        "✓",
        "✓",
    ),
    RequirementRule(
        "tlhp",
        RequirementLevel.UNIT,
        "TLHP APIP dan BPK ditindaklanjuti",
        "TLHP of APIP and BPK",
        "100 %",
        "100 %",
        Measure.PERCENT,
    ),
    RequirementRule(
        "lhkpn",
        RequirementLevel.UNIT,
        "LHKPN dan LHKAN",
        "LHKPN and LHKAN",
        "100 %",
        "100 %",
        Measure.PERCENT,
        remark_id="Teks 2021 menyebut LHKASN; sejak 5/2024 LHKAN.",
        remark_en="The text of 2021 says LHKASN; since 5/2024 it is LHKAN.",
    ),
    RequirementRule(
        "year",
        RequirementLevel.UNIT,
        "Membangun zona integritas paling sedikit 1 tahun",
        "Building the integrity zone for at least a year",
        "✓",
        "✓",
        remark_id="Menuju predikat yang diusulkan. Peraturan tidak menyebut sejak kapan dihitung: piagam atau SK.",
        remark_en="Towards the predicate proposed. The regulation does not say since when: charter or decree.",
    ),
    RequirementRule(
        "unit-sakip",
        RequirementLevel.UNIT,
        "Nilai SAKIP unit",
        "Internal SAKIP of the unit",
        "B",
        "BB",
        Measure.GRADE,
    ),
    RequirementRule("wbk", RequirementLevel.UNIT, "Berpredikat WBK", "Holds the WBK predicate", "", "✓"),
    RequirementRule(
        "wbk-years",
        RequirementLevel.UNIT,
        "Berpredikat WBK paling sedikit 2 tahun",
        "Held the WBK predicate for at least two years",
        "",
        "2",
        Measure.NUMBER,
        Weight.READING,
        remark_id="Diminta portal kementerian; peraturan hanya meminta satu tahun pembangunan menuju WBBM.",
        remark_en="Asked for by the ministry's portal; the regulation only asks for a year of building towards WBBM.",
        basis=_PORTAL,
        confidence="medium",
    ),
    RequirementRule(
        "affirmation",
        RequirementLevel.UNIT,
        "Jalur afirmasi layanan daerah",
        "Affirmative way of regional services",
        "",
        "",
        weight=Weight.WAY,
        remark_id=(
            "Untuk RSUD, dukcapil, samsat, PTSP, pendidikan, dan ketenagakerjaan daerah yang menjadi prioritas "
            "Stranas PK. Syarat lain tetap berlaku; berkas portal menyebutnya WBK-AFIRMASI."
        ),
        remark_en=(
            "For regional hospitals, civil registry, samsat, one-stop services, education and manpower that Stranas PK "
            "puts first. All else is still asked for; the portal file calls it WBK-AFIRMASI."
        ),
        basis="PermenPANRB 5/2024, Lampiran II Bab II",
    ),
)
_BASIS_2014 = "PermenPANRB 52/2014, Bab III"
#: What the repealed regulation asked for; follow-up of audit findings was part of the score then.
RULES_2014: tuple[RequirementRule, ...] = (
    RequirementRule(
        "bpk",
        RequirementLevel.AGENCY,
        "Opini BPK",
        "Opinion of BPK",
        "WTP",
        "WTP",
        Measure.OPINION,
        remark_id="Untuk WBBM dua tahun berturut-turut.",
        remark_en="For WBBM two years running.",
        basis=_BASIS_2014,
    ),
    RequirementRule(
        "sakip",
        RequirementLevel.AGENCY,
        "Nilai AKIP instansi",
        "AKIP of the agency",
        "CC",
        "CC",
        Measure.GRADE,
        basis=_BASIS_2014,
    ),
    RequirementRule(
        "echelon",
        RequirementLevel.UNIT,
        "Unit setingkat eselon I sampai III",
        "A unit of echelon I to III",
        "✓",
        "✓",
        basis=_BASIS_2014,
    ),
    RequirementRule(
        "core", RequirementLevel.UNIT, "Layanan strategis", "Strategic service", "✓", "✓", basis=_BASIS_2014
    ),
    RequirementRule(
        "rb-done",
        RequirementLevel.UNIT,
        "Reformasi birokrasi berjalan baik",
        "Bureaucratic reform carried out well",
        "✓",
        "✓",
        basis=_BASIS_2014,
    ),
    RequirementRule(
        "resources",
        RequirementLevel.UNIT,
        "Mengelola sumber daya yang cukup besar",
        "Manages sizeable resources",
        "✓",
        "✓",
        basis=_BASIS_2014,
    ),
    RequirementRule(
        "wbk", RequirementLevel.UNIT, "Berpredikat WBK", "Holds the WBK predicate", "", "✓", basis=_BASIS_2014
    ),
)
_RULES_OF = {"zi-2014": RULES_2014}
KEYS = frozenset(rule.key for rule in (*RULES, *RULES_2014))

#: Kinds of units that only a regional government has.
_REGIONAL = frozenset({"dinas", "badan", "kecamatan", "rsud"})
_MINISTRIES_ONLY = frozenset({"rb-ministry"})


@dataclass(frozen=True, slots=True)
class Requirement:
    """Where the unit stands on one of `RULES`."""

    key: str
    state: RequirementState | None = None  #: None: not looked at yet
    value: str = ""  #: such as "WTP"
    dated_on: date | None = None
    note: str = ""
    document: str = ""  #: id of the document that proves it; empty for none


def rules_for(kind: str, instrument: str = "") -> tuple[RequirementRule, ...]:
    """The lines of the checklist of a kind of unit.

    Args:
        kind: As of `WorkUnit.kind`; empty when unknown.
        instrument: Key of what is assessed with; what is not an old one asks what is in force.
    """
    rules = _RULES_OF.get(instrument, RULES)
    return tuple(rule for rule in rules if not (kind in _REGIONAL and rule.key in _MINISTRIES_ONLY))
