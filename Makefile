# Everything happens in a virtual environment of its own; `make help` lists what can be asked for.

PYTHON ?= python3
VENV ?= .venv
HOST ?= 127.0.0.1
PORT ?= 8501
BIN := $(VENV)/bin
BENCH := benchmarks/.venv-bench

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test coverage mutants check lint format flows constraints screenshots docs bench bench-screen bench-paper clean chromium

help: ## List what can be asked for
	@grep -hE '^[a-z_-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z_-]+):.*## (.*)/\1\t\2/' | awk -F '\t' '{printf "  make %-12s %s\n", $$1, $$2}'

run: $(VENV)/.runtime ## Set everything up and serve the charts on http://127.0.0.1:8501
	$(BIN)/logigram serve --host $(HOST) --port $(PORT)

test: $(VENV)/.dev chromium ## Set everything up and run every test, in a real browser too
	$(BIN)/python -m pytest --numprocesses auto --dist loadgroup

coverage: $(VENV)/.dev ## Run what needs no browser, and show which branches of the code no test takes (twice as long)
	$(BIN)/python -m pytest --numprocesses auto --ignore tests/e2e --cov --cov-report term

mutants: $(VENV)/.dev ## Break the shipped flows in every place, and print what the checker says of it (some minutes)
	$(BIN)/python -m tests.mutants.run

check: lint flows coverage ## Check the code, the flows, and that tests take the branches of the code

lint: $(VENV)/.dev ## Check style, types and the one-way imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.dev ## Put the code in the common style
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

flows: $(VENV)/.runtime ## Check the flows themselves, as an editor does
	$(BIN)/logigram check flows

constraints: ## Pin the newest versions that work together, in constraints.txt
	sh tools/constraints.sh $(PYTHON) constraints.txt

screenshots: $(VENV)/.dev chromium ## Draw the pictures of docs/images: the served app, and printed pages
	$(BIN)/python -m tools.screenshots
	$(BIN)/python -m tools.printed

docs: $(VENV)/.runtime ## Write the page of the rules, the schemas of the files and the clinical review, draw the chart of the README
	$(BIN)/python -m tools.docs
	@mkdir -p docs/images
	$(BIN)/logigram render soins_sans_consentement --window nuit -o docs/images/chart.png

bench: $(VENV)/.runtime $(BENCH)/.peers benchmarks/node_modules ## Measure the speed, side by side with other libraries (needs node, takes ten minutes)
	$(BIN)/python -m benchmarks

bench-screen: $(VENV)/.dev chromium ## Measure what a click takes beside a bare Streamlit page (takes five minutes)
	$(BIN)/python -m benchmarks.screen

bench-paper: $(VENV)/.runtime ## Measure what a printed page costs beside its bare layout and composition (takes three minutes)
	$(BIN)/python -m benchmarks.paper

clean: ## Remove the virtual environment and every cache
	rm -rf $(VENV) $(BENCH) benchmarks/node_modules .coverage .coverage.* .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp is older than what it depends on when an installation is due; when it is not, nothing is done.
$(VENV)/.runtime: pyproject.toml constraints.txt | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $(VENV)/.runtime $@

$(BENCH)/.peers: benchmarks/requirements.txt
	sh tools/venv.sh $(PYTHON) $(BENCH)
	$(BENCH)/bin/python -m pip install --quiet --requirement benchmarks/requirements.txt
	@touch $@

benchmarks/node_modules: benchmarks/package.json
	npm install --prefix benchmarks --no-package-lock --no-audit --no-fund --silent
	@touch $@

$(BIN)/pip:
	sh tools/venv.sh $(PYTHON) $(VENV)

# The driver's own program is linked with libatomic, which a bare Debian does not have.
chromium: $(VENV)/.dev
	@command -v chromium-headless-shell >/dev/null || sh tools/apt.sh chromium-headless-shell "the browser that the end-to-end tests drive" || command -v chromium >/dev/null
	@$(BIN)/playwright --version >/dev/null 2>&1 || sh tools/apt.sh libatomic1 "a library of the driver of the browser"
