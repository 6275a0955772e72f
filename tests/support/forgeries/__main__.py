"""Judge the forgeries of some families in this process, under limits, and print one JSON line for each.

Arguments: the names of the families, or nothing for all of them.
"""

from __future__ import annotations

import json
import resource
import sys
from time import process_time

from integrity_zone.errors import Bilingual
from integrity_zone.services.verification.verdict_lines import Surroundings, lines_of
from integrity_zone.services.verification.verdict_words import Held, file_holds, summary_words
from integrity_zone.signing.file_facts import look_at
from tests.support import signed_charters as charters
from tests.support.forgeries import FAMILIES

MEMORY_BYTES = 512 * 1024 * 1024


def main() -> None:
    """Judge and print; what takes too much memory is an exception, and so is any other trouble."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    for family in sys.argv[1:] or list(FAMILIES):
        for forgery in FAMILIES[family].forgeries:
            pdf = forgery.make()
            start = process_time()
            report = charters.judge(pdf, **forgery.given)
            look = look_at(pdf, ["ZI-DPMPTSP-ARUNIKA-2026"])
            against = forgery.given.get("context") is not None
            held = Held(is_charter=against or bool(look.document_id) or look.like_a_charter, against_charter=against)
            around = Surroundings(None, Bilingual("witness", "saksi"), file_holds(report, held), ())
            lines = [line for found in report.signatures for line in lines_of(found, around)]
            told = {
                "family": family,
                "name": forgery.name,
                "conclusion": report.conclusion.value,
                "summary": summary_words(report, held).summary.value,
                "lines": len(lines),
                "right": sorted(forgery.right),
                "seconds": process_time() - start,
                "reasons": [reason.code for reason in report.reasons],
                "texts": [reason.text() for reason in report.reasons][:3]
                + [reason.text() for found in report.signatures for reason in found.reasons][:3],
            }
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


main()
