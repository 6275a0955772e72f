"""Sets up the project in `.venv`: what the system must have, the locked packages, the program itself.

Needs nothing but Python and its venv module, and does nothing when nothing has changed. Called by the Makefile:

    python3 .ci/setup.py run              what running the program needs
    python3 .ci/setup.py check            also the tools that look at the code
    python3 .ci/setup.py test [--insist]  also what the tests need from the system
    python3 .ci/setup.py freeze           also what building the one-folder program needs

What the system lacks is installed where that may be done (Debian, as root), and named in one line where it may not.
With `--insist` it is an error that anything is missing.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMPS = VENV / ".setup"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

RUNTIME_LOCK = ROOT / "requirements.lock"
#: Holds everything of the first one too, so a set-up for the tests reads only this.
DEV_LOCK = ROOT / "requirements-dev.lock"

#: Library that Qt loads -> Debian package.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
#: Program that tests call -> Debian package.
TEST_PROGRAMS = {
    "soffice": "libreoffice-calc-nogui",
    "pdfsig": "poppler-utils",
    "softhsm2-util": "softhsm2",
    "certutil": "libnss3-tools",
    "qpdf": "qpdf",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
}
#: Program that the freezer calls -> Debian package.
FREEZE_PROGRAMS = {"objdump": "binutils", "strip": "binutils"}


def main(arguments: list[str]) -> int:
    """Set up for one purpose.

    Returns:
        0 when everything is ready, 1 when something that is insisted on is missing.
    """
    purpose = arguments[0] if arguments else ""
    if purpose not in {"run", "check", "test", "freeze"} or arguments[1:] not in ([], ["--insist"]):
        stop("usage: setup.py run|check|test|freeze [--insist]")
    if sys.version_info < (3, 11):  # noqa: UP036 - an older one must be told so
        stop(f"Python 3.11 or newer is needed, this is {platform.python_version()}")
    complete = set_up_system(purpose)
    set_up_environment(RUNTIME_LOCK if purpose == "run" else DEV_LOCK)
    compile_words()
    return 1 if "--insist" in arguments and not complete else 0


def set_up_system(purpose: str) -> bool:
    """Install the libraries and programs that are missing, or name them in one line.

    Returns:
        Whether all are there now.
    """
    missing = missing_packages(purpose)
    if missing and may_install():
        say(f"installing from Debian: {' '.join(missing)}")
        install_with_apt(missing)
        missing = missing_packages(purpose)
    if missing:
        say(f"missing from the system, get it with: sudo apt-get install --no-install-recommends {' '.join(missing)}")
    return not missing


def missing_packages(purpose: str) -> list[str]:
    """Debian packages of what cannot be found on this system, sorted."""
    libraries: dict[str, str] = {}
    if sys.platform == "linux" and purpose != "check":
        libraries |= QT_LIBRARIES
    if sys.platform == "linux" and purpose == "freeze":
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        libraries[f"libpython{version}.so.1.0"] = f"libpython{version}"
    programs = {"test": TEST_PROGRAMS, "freeze": FREEZE_PROGRAMS}.get(purpose, {})
    lacking = {package for library, package in libraries.items() if not is_loadable(library)}
    lacking |= {package for program, package in programs.items() if shutil.which(program) is None}
    return sorted(lacking)


def is_loadable(library: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def may_install() -> bool:
    """Whether this is a Debian system and we are its administrator."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_with_apt(packages: list[str]) -> None:
    """Install Debian packages; a mirror that stumbles is asked again, one that stays away is not our error."""
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "Acquire::Retries=3"]
    for pause_seconds in (0, 5, 15):
        time.sleep(pause_seconds)
        if succeeds([*apt, "update"]) and succeeds([*apt, "install", "-y", "--no-install-recommends", *packages]):
            return
        say("apt-get failed")


def succeeds(command: list[str]) -> bool:
    """Whether a command of the package system ends well; when not, what it complained about is shown."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    result = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        print(result.stderr, end="", file=sys.stderr)
    return result.returncode == 0


def set_up_environment(lock: Path) -> None:
    """Make `.venv` and put into it what the lock file names, and the program."""
    if not is_working(PYTHON):
        make_environment()
    inputs = (Path(__file__), RUNTIME_LOCK, DEV_LOCK, ROOT / "pyproject.toml")
    wanted = digest_of(*inputs, text=platform.python_version())
    # A set-up for the tests holds everything that running needs.
    if any(is_current(STAMPS / done.name, wanted) for done in (lock, DEV_LOCK)):
        return
    say(f"installing the packages of {lock.name} into .venv (the first time takes a minute or more)")
    pip("--require-hashes", "-r", str(lock))
    # Built with the locked hatchling: build isolation would fetch one of its own.
    pip("--no-build-isolation", "--no-deps", "-e", str(ROOT))
    STAMPS.mkdir(exist_ok=True)
    (STAMPS / lock.name).write_text(wanted)


def compile_words() -> None:
    """Make the Indonesian words of the screens from their catalogues, when one is newer."""
    folder = ROOT / "ui" / "translations"
    made = folder / "id.qm"
    if made.exists() and all(path.stat().st_mtime_ns <= made.stat().st_mtime_ns for path in folder.glob("*.ts")):
        return
    if subprocess.run([PYTHON, str(ROOT / ".ci" / "catalogue.py"), "compile"], check=False).returncode != 0:
        stop("the words of the screens could not be compiled; what the tool said is above")


def is_working(python: Path) -> bool:
    """Whether an environment is there, starts, and was made in this place."""
    if not python.exists():
        return False
    probe = "import pip, sys; print(sys.prefix)"
    result = subprocess.run([python, "-c", probe], capture_output=True, text=True, check=False)
    return result.returncode == 0 and Path(result.stdout.strip()) == VENV


def make_environment() -> None:
    """Make `.venv`, in place of one that does not work."""
    say("making the virtual environment .venv")
    result = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", str(VENV)], capture_output=True, text=True, check=False
    )
    if result.returncode != 0:
        shutil.rmtree(VENV, ignore_errors=True)
        stop(f"cannot make .venv, get what it needs with: sudo apt-get install python3-venv\n{result.stdout}")


def pip(*arguments: str) -> None:
    """Install with the pip of the environment."""
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", *arguments]
    if subprocess.run(command, check=False).returncode != 0:
        stop("pip could not install the packages; what it said is above")


def digest_of(*files: Path, text: str) -> str:
    """One fingerprint of the contents of files and a text."""
    digest = hashlib.sha256(text.encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def is_current(stamp: Path, wanted: str) -> bool:
    """Whether a step was done for exactly this state."""
    return stamp.exists() and stamp.read_text() == wanted


def say(line: str) -> None:
    """Tell what is going on."""
    print(f"set-up: {line}", flush=True)


def stop(line: str) -> NoReturn:
    """Tell what is wrong, and end."""
    print(f"set-up: {line}", file=sys.stderr, flush=True)
    sys.exit(1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
