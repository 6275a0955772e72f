"""The year of a unit that builds its integrity zone: what is due when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from integrity_zone.errors import UserInputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

#: For so many days after its date an event that was not done is called late; then the year goes on.
LATE_DAYS = 60
#: So many days before its date an event is told of.
SOON_DAYS = 30


class BadEventError(UserInputError):
    """A date of the calendar cannot be kept."""

    code = "bad-event"
    template_en = "{what} = {value!r} cannot be kept in the calendar; {expected}"
    template_id = "{what} = {value!r} tidak dapat disimpan dalam kalender; {expected}"


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One date of the year as the unit keeps it; what it says of a standing event goes before the rule."""

    key: str  #: of the standing event, or a UUID for one of the unit's own
    title: str = ""  #: empty: as the standing event says
    due_on: date | None = None
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StandingEvent:
    """A date that comes every year, with how sure it is."""

    key: str
    title_id: str
    title_en: str
    due: tuple[int, int] | None  #: month and day; None where every year says it anew
    starts: tuple[int, int] | None = None  #: where it takes some time
    is_rule: bool = False  #: a regulation, or the day itself, sets the date; else it was only seen so
    is_duty: bool = True  #: something has to be done by then; else the day is kept, and over when it is over
    confidence: str = "medium"  #: high, medium or low
    source: str = ""
    remark_id: str = ""
    remark_en: str = ""

    def day(self, year: int) -> date | None:
        """When it is due in a year."""
        return date(year, *self.due) if self.due is not None else None

    def first_day(self, year: int) -> date | None:
        """When it begins in a year; None for an event of one day."""
        return date(year, *self.starts) if self.starts is not None else None


_RULE = "PermenPANRB 90/2021 jo. 5/2024"
_ARCHIVE = "arsip satu unit, 2019–2021"
STANDING_EVENTS: tuple[StandingEvent, ...] = (
    StandingEvent("team", "SK tim kerja dan rencana kerja", "Team decree and work plan", (1, 31), source=_ARCHIVE),
    StandingEvent(
        "pledges",
        "Maklumat pelayanan dan pakta integritas diperbarui",
        "Service pledge and integrity pacts renewed",
        (1, 31),
        source=_ARCHIVE,
    ),
    StandingEvent(
        "lhkpn",
        "Tanda terima LHKPN dan LHKAN dikumpulkan",
        "Receipts of LHKPN and LHKAN collected",
        (3, 31),
        confidence="low",
        source=_ARCHIVE,
        remark_id="Batas waktu umum belum diperiksa; sesuaikan dengan ketentuan yang berlaku.",
        remark_en="The general deadline was not verified; set it as it holds for you.",
    ),
    StandingEvent(
        "tpi",
        "Evaluasi TPI dan laporan hasilnya",
        "Evaluation by TPI and its report",
        None,
        confidence="high",
        source=_RULE,
        remark_id="Sebelum pengusulan; tanggalnya ditetapkan instansi.",
        remark_en="Before the proposal; the agency sets the date.",
    ),
    StandingEvent(
        "proposal",
        "Pengusulan kepada TPN",
        "Proposal to TPN",
        (5, 31),
        is_rule=True,
        confidence="high",
        source=_RULE,
        remark_id="Setiap tahun 31 Mei, kecuali TPN mengumumkan tanggal lain.",
        remark_en="31 May every year, unless TPN announces another date.",
    ),
    StandingEvent(
        "campaign",
        "Kampanye antikorupsi KPK",
        "Anti-corruption campaign of KPK",
        None,
        confidence="high",
        source="surat edaran KPK",
        remark_id="Tiap tahun berbeda: 25 Maret–25 April pada 2024, 1 Juni–26 September pada 2025. Lihat edarannya.",
        remark_en="Another time every year: 25 March to 25 April in 2024, 1 June to 26 September in 2025.",
    ),
    StandingEvent(
        "monev-1",
        "Laporan monev semester I",
        "Monitoring report, first half-year",
        (6, 30),
        source=f"{_ARCHIVE}; LKE",
    ),
    StandingEvent(
        "desk",
        "Desk evaluasi dan sanggah TPN",
        "Desk evaluation by TPN and objections",
        (7, 31),
        (6, 1),
        source="JPNN 2022",
        remark_id="Pada 2022 hasil keluar 16 Juli dan sanggah sampai 19 Juli; ikuti pengumuman TPN.",
        remark_en="In 2022 results came on 16 July and objections ended on 19 July; follow what TPN announces.",
    ),
    StandingEvent(
        "hakordia",
        "Hari Antikorupsi Sedunia (Hakordia)",
        "International Anti-Corruption Day",
        (12, 9),
        is_rule=True,
        is_duty=False,
        confidence="high",
    ),
    StandingEvent(
        "skm",
        "Survei kepuasan masyarakat, paling sedikit sekali setahun",
        "Survey of satisfaction, at least once a year",
        (12, 31),
        is_rule=True,
        confidence="high",
        source="PermenPANRB 14/2017; LKE",
        remark_id="Nilai penuh dalam LKE untuk empat kali setahun.",
        remark_en="The worksheet gives full marks for four a year.",
    ),
    StandingEvent(
        "monev-2",
        "Laporan monev semester II",
        "Monitoring report, second half-year",
        (12, 31),
        source=f"{_ARCHIVE}; LKE",
    ),
    StandingEvent(
        "award",
        "Pengumuman predikat",
        "Announcement of predicates",
        (12, 31),
        (12, 1),
        confidence="low",
        source="pemberitaan",
        remark_id="Biasanya Desember.",
        remark_en="Usually in December.",
    ),
)
STANDING_BY_KEY = {event.key: event for event in STANDING_EVENTS}


@dataclass(frozen=True, slots=True)
class CalendarLine:
    """One date of a year: a standing event with what the unit says of it, or one of its own."""

    key: str
    kept: CalendarEvent
    standing: StandingEvent | None  #: None for one of the unit's own
    starts_on: date | None
    due_on: date | None
    is_set: bool  #: the unit set the date, or a rule does that asks for something; any other is never late

    def title(self, language: str) -> str:
        """What it is.

        Args:
            language: "id" or "en".
        """
        if self.kept.title or self.standing is None:
            return self.kept.title or "–"
        return self.standing.title_id if language == "id" else self.standing.title_en

    @property
    def is_own(self) -> bool:
        """Whether it is one of the unit's own."""
        return self.standing is None

    @property
    def is_done(self) -> bool:
        """Whether the unit said that it is done."""
        return self.kept.done_on is not None


@dataclass(frozen=True, slots=True)
class Reminder:
    """An event that is due soon, or late."""

    line: CalendarLine
    days: int  #: left; below zero when late

    @property
    def is_late(self) -> bool:
        """Whether its day is over."""
        return self.days < 0


def calendar_of(year: int, kept: Mapping[str, CalendarEvent]) -> tuple[CalendarLine, ...]:
    """All dates of a year in their order; what has no date stands at the end.

    Args:
        year: Of the assessment.
        kept: Key -> what the unit says.
    """
    standing = [_line(year, event, kept.get(event.key, CalendarEvent(event.key))) for event in STANDING_EVENTS]
    own = [
        CalendarLine(event.key, event, None, None, event.due_on, event.due_on is not None)
        for event in kept.values()
        # A stranger's entry may have left nothing.
        if event.key not in STANDING_BY_KEY and (event.title or event.due_on)
    ]
    return tuple(sorted((*standing, *own), key=_order))


def reminders(lines: Iterable[CalendarLine], today: date, within: int = SOON_DAYS) -> tuple[Reminder, ...]:
    """What is due soon or late and not done, the most pressing first.

    Args:
        lines: As `calendar_of` gives them.
        today: The day on which one asks.
        within: So many days ahead.
    """
    found = []
    for line in lines:
        if line.due_on is None or line.is_done:
            continue
        days = (line.due_on - today).days
        if 0 <= days <= within or (line.is_set and -LATE_DAYS <= days < 0):
            found.append(Reminder(line, days))
    return tuple(sorted(found, key=lambda reminder: reminder.days))


def under_way(line: CalendarLine, today: date) -> bool:
    """Whether an event that takes some time has begun and is not over."""
    return line.starts_on is not None and line.due_on is not None and line.starts_on <= today <= line.due_on


def _line(year: int, standing: StandingEvent, kept: CalendarEvent) -> CalendarLine:
    starts = standing.first_day(year) if kept.due_on is None else None
    is_set = kept.due_on is not None or (standing.is_rule and standing.is_duty)
    return CalendarLine(standing.key, kept, standing, starts, kept.due_on or standing.day(year), is_set)


def _order(line: CalendarLine) -> tuple[bool, date, str]:
    return line.due_on is None, line.due_on or date.min, line.key
