# `make run` and `make test` need Python 3.11 or later with pip, make and a C compiler, and nothing else.
# The first target that needs it makes .venv; it is made again when pyproject.toml or a constraints file changes.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.NOTPARALLEL:
# PYTHONPATH of the caller must not decide which foldline is tested.
unexport PYTHONPATH

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
PINS := constraints.txt constraints-build.txt constraints-dev.txt
STAMP := $(VENV)/.installed
AUDIT := .venv-audit
ARTICLES ?= ../shared/bench/articles
# Arguments for pytest and for bench: make test ARGS="-k paywall"
ARGS ?=

.PHONY: help run test lint audit image format bench load poison fuzz soak faults train wheel constraints setup clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: setup ## set up, then serve on 127.0.0.1:8080 (FOLDLINE_* settings apply)
	@exec $(BIN)/foldline serve

test: setup ## set up, then run the tests
	$(BIN)/python -m pytest $(ARGS)

lint: setup ## ruff, mypy --strict, the import direction, the Dockerfile and the manifests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports
	$(BIN)/hadolint Dockerfile
	$(BIN)/python scripts/check_manifests.py

audit: setup $(AUDIT)/.installed ## checkov over the Dockerfile and the manifests, in an environment of its own
	$(BIN)/python scripts/audit.py $(AUDIT)/bin/checkov

image: setup ## replay the Dockerfile without an engine and start what it builds (as root)
	$(BIN)/python scripts/replay_dockerfile.py

format: setup ## let ruff put imports and layout in order
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## quality and CPU time, foldline beside trafilatura
	$(BIN)/python -m bench $(ARGS)

load: setup ## requests a second beside a server built on trafilatura, and twice the load that foldline can bear
	$(BIN)/python -m bench.load $(ARGS)

poison: setup ## pages made to do harm, posted to a running service
	$(BIN)/python -m bench.poison $(ARGS)

fuzz: setup ## 100,000 real pages, changed at random, posted to a running service
	$(BIN)/python -m bench.fuzz $(ARGS)

soak: setup ## half an hour of full load: memory, descriptors and every answer are watched
	$(BIN)/python -m bench.soak $(ARGS)

faults: setup ## workers killed, the disk full, the cache cut, the rules swapped, under load: what is lost?
	$(BIN)/python -m bench.faults $(ARGS)

train: setup ## fit the content engine's table of weights to ../shared/bench/articles
	$(PIP) install --quiet -r train/requirements.txt
	$(BIN)/python -m train $(ARTICLES)

wheel: setup ## build the wheel into dist/
	rm -rf dist
	$(PIP) wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .
	@ls dist

constraints: ## resolve and write the constraints files; UPGRADE=1 takes newer versions
	$$(scripts/find-python.sh) scripts/make_constraints.py

setup: $(STAMP) ## make .venv with everything pinned

# The hashes are checked here. The project itself comes without dependencies and with the pinned build
# backend; why it takes two commands is told in docs/decisions/0002-constraints-and-hashes.md.
$(STAMP): pyproject.toml $(PINS) scripts/pip.txt scripts/make-venv.sh
	@echo "Setting up $(VENV), which takes about a minute the first time."
	@python=$$(scripts/find-python.sh) && scripts/make-venv.sh "$$python" $(VENV)
	$(PIP) install --quiet --require-hashes $(addprefix -r ,$(PINS))
	$(PIP) install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(AUDIT)/.installed: constraints-audit.txt scripts/make-venv.sh
	@python=$$(scripts/find-python.sh) && scripts/make-venv.sh "$$python" $(AUDIT)
	$(AUDIT)/bin/python -m pip --disable-pip-version-check install --quiet --require-hashes -r constraints-audit.txt
	@touch $@

clean: ## remove what make made
	rm -rf $(VENV) $(AUDIT) dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -not -path './.git/*' -prune -exec rm -rf {} +
