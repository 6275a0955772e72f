"""The table of the library: what it shows, how it is narrowed and sorted, and that ten thousand rows cost little."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt

from integrity_zone.domain.evidence import Document, EvidenceLink
from integrity_zone.domain.work_unit import Stage
from tests.ui.evidence.conftest import Library, drawn
from ui.formats import Formats
from ui.models.evidence.library import LibraryModel, LibraryRole
from ui.models.evidence.room import Room, room_of
from ui.models.evidence.shelf import (
    COLUMNS,
    Column,
    Haystacks,
    ShelfFilter,
    ShelfQuery,
    Standing,
    counts_of,
    matching,
    ordered,
    shelf_of,
)
from ui.places import PageKey, Place
from ui.view import IndicatorState

if TYPE_CHECKING:
    from integrity_zone.domain.workspace import Snapshot
    from ui.view import AssessmentView


def document(name: str, title: str, **facts: Any) -> Document:
    given: dict[str, Any] = {
        "file_name": f"{title}.pdf",
        "sha256": name * 8,
        "size_bytes": 1000,
        "url": None,
        "number": "",
        "dated_on": None,
        "period_from": None,
        "period_to": None,
    }
    return Document(id=name, title=title, **(given | facts))


def link(name: str, code: str, **facts: Any) -> EvidenceLink:
    return EvidenceLink(
        **({"document": name, "indicator": code, "stage": Stage.UNIT, "page": "", "note": "", "rank": "m"} | facts)
    )


def small_view(view: AssessmentView) -> AssessmentView:
    """The sample with five documents of every kind in place of its own."""
    documents = [
        document("d1", "SK Tim", number="188/1", dated_on=date(2026, 1, 5), size_bytes=2_500_000),
        document("d2", "Foto rapat", file_name="rapat.jpg", added_at=datetime(2026, 3, 2, tzinfo=UTC), added_by="Sari"),
        document("d3", "Maklumat", period_from=date(2024, 1, 1), period_to=date(2024, 12, 31)),
        document("d4", "Map bersama", file_name=None, sha256=None, size_bytes=None, url="https://contoh.example/map"),
        document("d5", "SK Tim salinan", sha256="d1" * 8, dated_on=date(2026, 2, 1)),
    ]
    links = (
        link("d1", "A.I.1.i.a", page="2"),
        link("d1", "A.I.1.i.b"),
        link("d1", "A.I.2.i.a"),
        link("d3", "A.I.6.i.a", note="papan pengumuman"),
        link("d5", "A.I.5.i.a"),
    )
    snapshot = replace(view.snapshot, documents=MappingProxyType({one.id: one for one in documents}), links=links)
    states = dict.fromkeys(view.states, IndicatorState.FILLED) | {"A.I.5.i.a": IndicatorState.RETURNED}
    return replace(view, snapshot=snapshot, states=states)


@pytest.fixture
def model(open_sample: AssessmentView, languages: object) -> LibraryModel:
    return LibraryModel(shelf_of(small_view(open_sample)), Formats("id"))


def test_the_table_shows_every_document_in_words(model: LibraryModel) -> None:
    main = [COLUMNS.index(column) for column in Column if column not in (Column.SIZE, Column.ADDED)]
    assert drawn(model, *main) == "\n".join(
        (
            "Foto rapat |  |  |  | Belum bertanggal |",
            "Maklumat |  |  | A.I.6.i.a | Di luar periode | 1 Jan 2024 – 31 Des 2024",
            "Map bersama |  |  |  | Belum bertanggal |",
            "SK Tim | 188/1 | 5 Jan 2026 | A.I.1.i.a, A.I.1.i.b +1 | Sesuai |",
            "SK Tim salinan |  | 1 Feb 2026 | A.I.5.i.a | Diminta lengkapi |",
        )
    )
    assert model.index(3, COLUMNS.index(Column.SIZE)).data() == "2,4\u00a0MB"
    assert str(model.index(0, COLUMNS.index(Column.ADDED)).data()).endswith("· Sari")
    assert model.index(0, 0).data(LibraryRole.ICON) == "image"
    assert model.index(2, 0).data(LibraryRole.ICON) == "link"


def test_the_table_is_a_sound_model_also_when_it_changes(
    model: LibraryModel, open_sample: AssessmentView, qtmodeltester: Any
) -> None:
    qtmodeltester.check(model)
    model.set_query(ShelfQuery(words="sk"))
    model.sort(COLUMNS.index(Column.DATE), Qt.SortOrder.DescendingOrder)
    model.show_shelf(shelf_of(open_sample))
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        (ShelfQuery(ShelfFilter.OUTSIDE), {"d3"}),
        (ShelfQuery(ShelfFilter.UNLINKED), {"d2", "d4"}),
        (ShelfQuery(ShelfFilter.SEVERAL), {"d1"}),
        (ShelfQuery(ShelfFilter.WEB), {"d4"}),
        (ShelfQuery(ShelfFilter.DOUBLE), {"d1", "d5"}),
        (ShelfQuery(area=6), {"d3"}),
        (ShelfQuery(words="tim SK"), {"d1", "d5"}),
        (ShelfQuery(words="papan"), {"d3"}),
        (ShelfQuery(words="a.i.1.i.b"), {"d1"}),
        (ShelfQuery(words="188/1"), {"d1"}),
        (ShelfQuery(words="rapat.jpg"), {"d2"}),
        (ShelfQuery(words="tidak ada", found=frozenset({"d4"})), {"d4"}),
        (ShelfQuery(ShelfFilter.DOUBLE, area=5, words="sk"), {"d5"}),
    ],
)
def test_filters_words_and_areas_combine(open_sample: AssessmentView, query: ShelfQuery, expected: set[str]) -> None:
    assert set(matching(shelf_of(small_view(open_sample)), query, Haystacks())) == expected


def test_chips_count_what_they_leave(open_sample: AssessmentView) -> None:
    shelf = shelf_of(small_view(open_sample))
    counts = counts_of(shelf)
    assert counts[ShelfFilter.ALL] == 5
    for key in ShelfFilter:
        assert counts[key] == len(matching(shelf, ShelfQuery(key), Haystacks()))


def test_every_column_sorts_both_ways_with_what_says_nothing_last(open_sample: AssessmentView) -> None:
    shelf = shelf_of(small_view(open_sample))
    names = list(shelf.documents)
    assert ordered(shelf, names, Column.DATE, descending=False)[:2] == ["d1", "d5"]
    assert ordered(shelf, names, Column.DATE, descending=True)[:2] == ["d5", "d1"]
    assert ordered(shelf, names, Column.USED, descending=True)[0] == "d1"
    assert ordered(shelf, names, Column.STANDING, descending=False)[:2] == ["d5", "d3"]
    assert shelf.standings["d2"] is Standing.UNKNOWN
    for column in Column:
        for descending in (False, True):
            assert sorted(ordered(shelf, names, column, descending=descending)) == sorted(names)


def many(view: AssessmentView, count: int) -> AssessmentView:
    documents = {
        f"d{number}": document(f"d{number}", f"Dokumen {number}", number=f"{number % 97}/2026", sha256=f"{number:064d}")
        for number in range(count)
    }
    codes = list(view.states)
    links = tuple(link(name, codes[place % len(codes)]) for place, name in enumerate(documents))
    snapshot: Snapshot = replace(view.snapshot, documents=documents, links=links)
    return replace(view, snapshot=snapshot)


def test_ten_thousand_rows_are_narrowed_and_sorted_without_writing_a_cell(
    open_sample: AssessmentView, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = LibraryModel(shelf_of(many(open_sample, 10_000)), Formats("id"))
    written: list[str] = []
    original = LibraryModel._written

    def counted(self: LibraryModel, found: Document) -> tuple[str, ...]:
        written.append(found.id)
        return original(self, found)

    monkeypatch.setattr(LibraryModel, "_written", counted)
    for words in ("dokumen", "dokumen 99", "96/2026", ""):
        model.set_query(ShelfQuery(words=words))
    model.sort(COLUMNS.index(Column.NUMBER), Qt.SortOrder.DescendingOrder)
    assert model.rowCount() == 10_000
    assert not written
    drawn(model, rows=30)
    assert len(written) == 30
    drawn(model, rows=30)
    assert len(written) == 30


def test_a_change_of_one_document_keeps_what_is_written_of_the_others(
    open_sample: AssessmentView, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = small_view(open_sample)
    model = LibraryModel(shelf_of(view), Formats("id"))
    drawn(model)
    other = replace(view.snapshot.documents["d2"], number="900/1")
    documents = dict(view.snapshot.documents) | {"d2": other}
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.show_shelf(shelf_of(replace(view, snapshot=replace(view.snapshot, documents=documents))))
    monkeypatch.setattr(LibraryModel, "_written", lambda _self, found: (found.id,) * len(COLUMNS))
    assert model.index(0, 1).data() == "d2"
    assert model.index(3, 1).data() == "188/1"
    assert not resets


def test_typing_narrows_the_table_and_finds_what_stands_in_documents(library: Library) -> None:
    page = library.page
    page.library.search.setText("SPIP")
    library.qtbot.waitUntil(lambda: page.model.query.words == "SPIP", timeout=5_000)
    titles = drawn(page.model, 0).splitlines()
    assert titles
    assert all("SPIP" in title for title in titles)
    library.rest()


def test_the_document_one_is_on_stays_the_one_while_the_table_is_sorted(library: Library) -> None:
    page = library.page
    name = page.model.document_at(3)
    page.library.show_document(name)
    page.library.table.sortByColumn(COLUMNS.index(Column.ADDED), Qt.SortOrder.DescendingOrder)
    page.library.show_query(ShelfQuery())
    assert page.library.document == name
    assert page.model.document_at(page.library.table.currentIndex().row()) == name


def test_a_place_leads_to_its_document_through_a_narrowed_table(library: Library) -> None:
    page = library.page
    name = page.model.document_at(0)
    page.library.show_query(ShelfQuery(words="tidak ada yang begini"))
    assert page.model.rowCount() == 0
    page.show_place(Place(PageKey.EVIDENCE, document=name))
    assert page.place().document == name
    assert page.library.search.text() == ""
    library.rest()


def test_an_empty_library_says_what_belongs_here(empty_library: Library) -> None:
    library = empty_library.page.library
    assert library._empty.isVisible()
    assert "Belum ada bukti" in library._empty.accessibleName()


def test_the_first_column_stays_when_the_others_are_scrolled(library: Library) -> None:
    table = library.page.library.table
    frozen = table._frozen
    assert not frozen.isVisible()
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    assert frozen.isVisible()
    assert frozen.width() == table.columnWidth(0)
    table.verticalScrollBar().setValue(5)
    assert frozen.verticalScrollBar().value() == table.verticalScrollBar().value()


@pytest.mark.parametrize(
    ("size", "room"),
    [
        (4_000_000, Room.EVERYWHERE),
        (95_000_000, Room.NEARLY_TOO_LARGE_FOR_CHAT),
        (148_000_000, Room.TOO_LARGE_FOR_CHAT),
        (4_000_000_000, Room.NEARLY_TOO_LARGE_FOR_FAT),
        (4 * 1024**3, Room.TOO_LARGE_FOR_FAT),
    ],
)
def test_the_size_of_the_file_is_warned_of_before_it_is_too_large(library: Library, size: int, room: Room) -> None:
    assert room_of(size) is room
    library.rest()
    library.page._show_size(size)
    assert library.page.strip.isVisible() is (room is not Room.EVERYWHERE)
    assert bool(library.page.library.room_text(room)) is (room is not Room.EVERYWHERE)
