"""The command line alone: `python -m integrity_zone`, which works where no Qt library is installed."""

from __future__ import annotations

import sys

from integrity_zone.cli import main

if __name__ == "__main__":
    sys.exit(main())
