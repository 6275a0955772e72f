"""The numbers of the sample agency as the charts take them, in Indonesian."""

from __future__ import annotations

from ui.widgets.chart_values import Amount, AreasValue, AreaValue, MeterValue, ResultsValue, ResultValue


def amount(number: float, decimals: int = 2) -> Amount:
    """A number written as Indonesian does."""
    return Amount(number, f"{number:.{decimals}f}".replace(".", ","))


def percent(number: float) -> Amount:
    """A whole percent with its narrow space."""
    return Amount(number, f"{number:.0f}\u202f%")


TOTAL = MeterValue(
    name="Total",
    value=amount(78.26),
    maximum=amount(100, 0),
    ceiling=amount(82.30),
    wbk=amount(75, 0),
    wbbm=amount(85, 0),
    tpi=amount(77.14),
    is_met=True,
)
LEVER = MeterValue(
    name="Pengungkit",
    value=amount(43.01),
    maximum=amount(60, 0),
    ceiling=amount(47.05),
    wbk=amount(40, 0),
    wbbm=amount(48, 0),
    tpi=amount(41.89),
    is_met=True,
)
OVERSIGHT = MeterValue(
    name="Pengawasan",
    value=amount(8.58),
    maximum=amount(15, 0),
    ceiling=amount(9.18),
    wbk=amount(9, 0),
    is_met=False,
    shortfall="kurang 0,42 untuk WBK",
)


def area(key: str, name: str, short: str, value: float, maximum: int, ceiling: float, tpi: float) -> AreaValue:
    """One area of the sample agency."""
    return AreaValue(
        key=key,
        name=name,
        short_name=short,
        value=amount(value),
        maximum=amount(maximum, 0),
        ceiling=amount(ceiling),
        percent=percent(100 * value / maximum),
        tpi=amount(tpi),
        is_met=value >= 0.6 * maximum,
        shortfall="" if value >= 0.6 * maximum else f"kurang {amount(0.6 * maximum - value).text}",
    )


AREAS = AreasValue(
    areas=(
        area("A.1", "Manajemen Perubahan", "Perubahan", 6.22, 8, 6.25, 5.78),
        area("A.2", "Penataan Tatalaksana", "Tatalaksana", 4.67, 7, 5.60, 4.44),
        area("A.3", "Sistem Manajemen SDM", "SDM", 6.48, 10, 8.20, 6.48),
        area("A.4", "Penguatan Akuntabilitas", "Akuntabilitas", 8.58, 10, 8.90, 8.31),
        area("A.5", "Penguatan Pengawasan", "Pengawasan", 8.58, 15, 9.18, 8.49),
        area("A.6", "Pelayanan Publik", "Pelayanan", 8.48, 10, 9.00, 8.44),
    ),
    wbk=percent(60),
    wbbm=percent(75),
)
RESULTS = ResultsValue(
    rows=(
        ResultValue(
            name="Survei IPAK",
            detail="indeks 3,68 · min 3,60",
            value=amount(16.10),
            maximum=amount(17.5),
            ceiling=amount(16.10),
            wbk=amount(15.75),
            is_met=True,
        ),
        ResultValue(
            name="Capaian kinerja",
            detail="opsi B · min C",
            value=amount(3.75),
            maximum=amount(5),
            ceiling=amount(3.75),
            wbk=amount(2.5),
            wbbm=amount(3.75),
            is_met=True,
        ),
        ResultValue(
            name="Survei IPKP",
            detail="indeks 3,52 · min 3,20",
            value=amount(15.40),
            maximum=amount(17.5),
            ceiling=amount(15.40),
            wbk=amount(14),
            wbbm=amount(15.75),
            is_met=True,
        ),
    ),
    name="Jumlah Hasil",
    value=amount(35.25),
    maximum=amount(40),
)
