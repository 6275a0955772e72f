"""The language of the screens: translators, switched while the program runs."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ui.formats import Formats

if TYPE_CHECKING:
    from integrity_zone.errors import Language

CATALOGUE = Path(__file__).parent / "translations" / "id.qm"


class CatalogueMissingError(RuntimeError):
    """The compiled catalogue is not there: the set-up was not run. A bug of the installation, never of the user."""


#: A word for one and a word for many: `[is|are]`.
_ONE_OR_MANY = re.compile(r"\[([^\[\]|]*)\|([^\[\]|]*)\]")


class EnglishPlurals(QTranslator):
    """Makes "1 file is" and "2 files are" of "%n file(s) [is|are]"; every other text stays as it is written."""

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The text for a number; None when it does not depend on one."""
        del context, disambiguation
        if n < 0 or "(s)" not in source:
            return None
        return _ONE_OR_MANY.sub(r"\1" if n == 1 else r"\2", source.replace("(s)", "" if n == 1 else "s"))


class Languages:
    """Installs the catalogue of a language. The source texts are English, so English needs only its plurals."""

    def __init__(self) -> None:
        """Nothing is installed yet."""
        self._translator: QTranslator | None = None
        self.language: Language = "en"

    def choose(self, language: Language) -> Formats:
        """Speak this language from now on; widgets made before keep the words they were made with.

        Raises:
            CatalogueMissingError: The catalogue was not compiled.
        """
        if self._translator is not None:
            QCoreApplication.removeTranslator(self._translator)
        self._translator = _loaded() if language == "id" else EnglishPlurals()
        QCoreApplication.installTranslator(self._translator)
        self.language = language
        formats = Formats(language)
        QLocale.setDefault(formats.locale)
        return formats


def _loaded() -> QTranslator:
    translator = QTranslator()
    if not translator.load(str(CATALOGUE)):
        raise CatalogueMissingError(str(CATALOGUE))
    return translator
