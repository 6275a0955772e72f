"""One forged file: how it is made, what is given to judge it by, and what may rightly be concluded."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from tests.support import signed_charters as charters

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Maker = Callable[[], bytes]

#: What an office gives for the usual charter: its people and what it must say.
USUAL: Mapping[str, Any] = {"expected": charters.PEOPLE, "context": charters.CONTEXT}
#: For a charter that only the head signs.
ALONE: Mapping[str, Any] = {"expected": {"ttd_pimpinan": "PIMPINAN-0001"}, "context": charters.CONTEXT}
#: For a document of another program, where nobody in particular is expected.
NOBODY: Mapping[str, Any] = {}


@dataclass(frozen=True)
class Forgery:
    """A file made to deceive."""

    name: str
    make: Maker
    right: frozenset[str]  #: the conclusions that are right for it, usually one
    given: Mapping[str, Any]  #: arguments of `signed_charters.judge`


@dataclass
class Family:
    """Forgeries of one kind."""

    name: str
    forgeries: list[Forgery] = field(default_factory=list)

    def add(self, name: str, make: Maker, *right: str, given: Mapping[str, Any] = USUAL) -> None:
        """Take in one file under a name of its own."""
        assert name not in {forgery.name for forgery in self.forgeries}, name
        self.forgeries.append(Forgery(name, make, frozenset(right), given))

    def case(self, *right: str, given: Mapping[str, Any] = USUAL) -> Callable[[Maker], Maker]:
        """Take in what a function makes, under the function's name."""

        def take(make: Maker) -> Maker:
            self.add(make.__name__, make, *right, given=given)
            return make

        return take
