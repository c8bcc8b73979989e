# `make` lists what there is. Needed beforehand: Python 3.11 or newer, git, make.

PYTHON ?= python3
BIN := .venv/bin
INSTALLED := .venv/.installed
UV_VERSION := 0.13.9
# `make lock LOCK_ARGS=--upgrade` takes the newest versions; without it the pinned ones are kept.
LOCK_ARGS ?=
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command 'make lock' $(LOCK_ARGS) pyproject.toml

# One command of the demo, with its command line printed above it.
show = @echo; echo '$$ vvgctl $(1)'; $(BIN)/vvgctl $(1)

.DEFAULT_GOAL := help
.PHONY: help demo test check lint types layers generated format bench bless lock clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

demo: $(INSTALLED) ## validate the real structure, list the clauses, show VVG, tell the reform, draw every picture
	@mkdir -p build
	$(call show,validate)
	$(call show,clauses)
	$(call show,clauses 2017-01-01)
	$(call show,show vvg 2017-01-01)
	$(call show,diff 2016-12-31 2017-01-01)
	$(call show,render chart -o build/chart.svg)
	$(call show,render chart -o build/chart.png)
	$(call show,render --all 2024-01-29 -o build/pictures)

test: $(INSTALLED) ## run the tests
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: lint types layers generated ## everything else that must hold

lint: $(INSTALLED) ## ruff: mistakes, imports, formatting
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(INSTALLED) ## mypy, strict
	@$(BIN)/mypy

layers: $(INSTALLED) ## import-linter: each floor stands only on the floors below it
	@$(BIN)/lint-imports --no-logo

generated: $(INSTALLED) ## are the generated files what would be generated now?
	@$(BIN)/python -m pytest -m generated

format: $(INSTALLED) ## sort imports and format the code
	@$(BIN)/ruff check --select I --fix .
	@$(BIN)/ruff format .

bench: $(INSTALLED) ## measure speed and memory against other tools
	@$(BIN)/python bench/run.py --write

bless: $(INSTALLED) ## rewrite generated and golden files; then read the git diff
	@$(BIN)/python -m pytest --bless -q -m generated tests/messages # the others are told in these words
	@$(BIN)/python -m pytest --bless -m 'generated or golden'

lock: $(INSTALLED) ## pin the versions of pyproject.toml anew
	@$(PIP) install uv==$(UV_VERSION)
	$(LOCK) -o requirements.lock
	$(LOCK) --group dev --group bench -c requirements.lock -o requirements-dev.lock

clean: ## remove all that make made, .venv too
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(INSTALLED): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo 'vvgctl needs Python 3.11 or newer, and "$(PYTHON)" is not. Try another: make PYTHON=python3.12'; exit 1; }
	@echo 'Installing into .venv (a minute or two, the first time only) ...'
	@$(PYTHON) -m venv .venv
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
