"""Judge the forgeries of some families in this process, under limits, and print one JSON line for each.

Arguments: the names of the families, or nothing for all of them.
"""

from __future__ import annotations

import json
import resource
import sys
from time import process_time

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
            told = {
                "family": family,
                "name": forgery.name,
                "conclusion": report.conclusion.value,
                "right": sorted(forgery.right),
                "seconds": process_time() - start,
                "reasons": [reason.code for reason in report.reasons],
                "texts": [reason.text() for reason in report.reasons][:3]
                + [reason.text() for found in report.signatures for reason in found.reasons][:3],
            }
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()


main()
