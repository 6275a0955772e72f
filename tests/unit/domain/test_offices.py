"""The office in whose place somebody signs is said in one line, as on paper."""

from __future__ import annotations

import pytest

from integrity_zone.domain.ceremony import Delegation
from integrity_zone.domain.declaration import Signatory
from integrity_zone.domain.offices import office_in_line


@pytest.mark.parametrize(
    ("delegation", "behalf", "said"),
    [
        (None, "", "Sekretaris Dinas"),
        (Delegation.ACTING, "Kepala Dinas", "Plt. Kepala Dinas, Sekretaris Dinas"),
        (Delegation.ACTING_DAILY, "", "Plh. Sekretaris Dinas"),
        (Delegation.ON_BEHALF, "Bupati", "a.n. Bupati, Sekretaris Dinas"),
        (Delegation.ON_BEHALF, "", "a.n. Sekretaris Dinas"),
    ],
)
def test_the_office_says_for_whom_somebody_signs(delegation: Delegation | None, behalf: str, said: str) -> None:
    person = Signatory("Uji", "Sekretaris Dinas", "", delegation=delegation, on_behalf_of=behalf)
    assert office_in_line(person) == said
