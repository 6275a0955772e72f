# The commands of this project; README.md says what each is for.
PYTHON ?= python3
BIN := .venv/bin
DEMO := demo-output
UV ?= uv
MAKEFLAGS += --no-print-directory

.PHONY: run demo test long bench screenshots words check format lock freeze clean

# Opens the desktop. Where there is no screen it makes the sample agency, or shows the one that is there.
run:
	@$(PYTHON) .ci/setup.py run
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] || [ "$$(uname)" = Darwin ]; then exec $(BIN)/integrity-zone; \
	elif ls $(DEMO)/*.zi $(DEMO)/*.xlsx $(DEMO)/*.pdf >/dev/null 2>&1; then \
	  for file in $(DEMO)/*.zi; do $(BIN)/integrity-zone score "$$file" || exit; done; \
	  echo; echo "$(DEMO)/ was made before and is left as it is ('make demo' makes it anew):"; ls -1 $(DEMO); \
	else \
	  $(BIN)/integrity-zone demo $(DEMO); \
	fi

demo:
	@$(PYTHON) .ci/setup.py run
	@rm -rf $(DEMO)
	@$(BIN)/integrity-zone demo $(DEMO)

# Every page, dialog and state as a picture under build/screenshots.
screenshots:
	@$(PYTHON) .ci/setup.py test
	@$(BIN)/python -m tests.screenshots

# New English words of the screens go into the catalogues, to be translated there.
words:
	@$(PYTHON) .ci/setup.py test
	@$(BIN)/python .ci/catalogue.py update

# What tests start, begins faster from bytecode.
test long: export PYTHONDONTWRITEBYTECODE :=

test:
	@$(PYTHON) .ci/setup.py test
	@$(BIN)/python -m pytest -n 2

long:
	@$(PYTHON) .ci/setup.py test
	@$(BIN)/python -m pytest -n 2 -m "long or not long"

bench:
	@$(PYTHON) .ci/setup.py test
	@$(BIN)/python -m tests.bench

check:
	@$(PYTHON) .ci/setup.py check
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/mypy .ci/setup.py
	@$(BIN)/lint-imports --no-logo

format:
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

freeze:
	@$(PYTHON) .ci/setup.py freeze --insist
	@$(BIN)/pyinstaller --noconfirm --clean --log-level WARN build.spec
	@.ci/try-frozen dist/integrity-zone/integrity-zone

# Needs uv, which is no dependency of the project: pip install uv, or UV=/path/to/uv.
COMPILE := $(UV) pip compile pyproject.toml --python-version 3.11 --universal --generate-hashes \
  --no-header --no-annotate --quiet
lock:
	$(COMPILE) --extra build --output-file requirements.lock
	$(COMPILE) --extra dev --constraint requirements.lock --output-file requirements-dev.lock

clean:
	rm -rf build dist $(DEMO) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
