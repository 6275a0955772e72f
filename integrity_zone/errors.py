"""The base errors: refusals with a stable code and a sentence in both languages of the program."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import ClassVar, Literal

Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence in both languages of the program."""

    message_en: str
    message_id: str

    def text(self, language: Language = "en") -> str:
        """The sentence in one of them."""
        return self.message_id if language == "id" else self.message_en


class IntegrityZoneError(Exception):
    """A refusal: nothing was changed, and the sentence says what to do.

    Subclasses set `code` and the two templates, and pass what the templates name as keyword arguments; those stay
    readable in `details`. A bug is never one of these.
    """

    code: ClassVar[str] = "refused"
    template_en: ClassVar[str] = "{reason}"
    template_id: ClassVar[str] = "{reason}"

    def __init__(self, **details: object) -> None:
        """Keep what the sentences are made of.

        Args:
            details: Template field -> value.
        """
        self.details = details
        super().__init__(self.text("en"))

    def __reduce__(self) -> tuple[object, ...]:
        """Keep class and details on the way from one process to another."""
        return partial(type(self), **self.details), ()

    def text(self, language: Language = "en") -> str:
        """What is wrong and what to do, as one line."""
        template = self.template_id if language == "id" else self.template_en
        values = {
            name: value.text(language) if isinstance(value, IntegrityZoneError | Bilingual) else value
            for name, value in self.details.items()
        }
        return " ".join(template.format(**values).split())


class UserInputError(IntegrityZoneError):
    """What was given cannot be taken; fix it and try again."""


class ConflictError(IntegrityZoneError):
    """What was asked does not fit the present state."""


class ParcelError(IntegrityZoneError):
    """A parcel is refused."""


class SigningError(IntegrityZoneError):
    """A signature cannot be made."""


class EnvironmentProblem(IntegrityZoneError):  # noqa: N818 - a problem around the program, not an error of the user
    """Disk, rights or locks failed; nothing was changed."""


class ProblemList(UserInputError):  # noqa: N818 - a list of errors
    """Several refusals at once, so that all can be mended in one go.

    `code` is the code of the first; every problem keeps its own.
    """

    def __init__(self, problems: tuple[IntegrityZoneError, ...]) -> None:
        """Keep the problems.

        Args:
            problems: At least one.
        """
        self.problems = problems
        super().__init__()

    def __reduce__(self) -> tuple[object, ...]:
        """Keep the problems on the way from one process to another."""
        return type(self), (self.problems,)

    @property
    def first_code(self) -> str:
        """Code of the first problem."""
        return self.problems[0].code

    def text(self, language: Language = "en") -> str:
        """All sentences in one line."""
        return "; ".join(problem.text(language) for problem in self.problems)
