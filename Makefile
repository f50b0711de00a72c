# The verbs of the project. `make run` and `make test` need python3 >= 3.11, make and git, nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: run test setup lint types unit format benchmark reliability lock clean help

run: setup ## set up, build the shipped corpus, show what came out
	@echo "==> Building the shipped corpus (raw/ -> warehouse/)"
	@$(BIN)/twoplustwo build

test: setup lint types unit ## the same set-up, then everything that CI runs

setup: $(READY) ## .venv with the locked dependencies and this project

$(READY): requirements.lock pyproject.toml
	@echo "==> Making $(VENV) with $$($(PYTHON) --version)"
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed; name one with: make PYTHON=python3.12")'
	@$(PYTHON) -m venv $(VENV)
	@echo "==> Installing the locked dependencies (about 150 packages; some minutes the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement requirements.lock
	@echo "==> Installing the project"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

lint: setup
	@echo "==> ruff"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: setup
	@echo "==> mypy"
	@$(BIN)/mypy

unit: setup
	@echo "==> pytest"
	@$(BIN)/pytest --numprocesses auto --dist loadfile

format: setup ## apply ruff's fixes and format
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

benchmark: setup ## coding speed and memory against spaCy; what versions cost
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes --requirement benchmarks/requirements.lock
	@$(BIN)/python -m benchmarks.coding
	@$(BIN)/python -m benchmarks.publishing

reliability: setup ## measure the coder on the hand-coded texts, code by code, into the codebook
	@$(BIN)/python -m benchmarks.reliability

lock: ## renew requirements.lock (needs uv); hashes, no index addresses
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --strip-extras --no-annotate --no-header --upgrade --output-file requirements.lock

clean:
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache

help: ## this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/'
