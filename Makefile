# The environment is made by the first target that needs it; nothing is installed outside .venv but by `make system`.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
LABELS ?= ../shared/gold

.DEFAULT_GOAL := help
.PHONY: help env system demo serve test lint types imports unit gate scores bench faults servers fuzz format clean

help: ## This list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 12

$(STAMP): pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[embedding,web,server,dev]'
	@touch $@

env: $(STAMP) ## Make the environment in .venv

INSTALL := DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends

system: ## Install the optional programs that are missing, on Debian or Ubuntu (as root)
	apt-get update -qq
	command -v chromium >/dev/null || $(INSTALL) chromium
	command -v soffice >/dev/null || $(INSTALL) libreoffice-writer-nogui
	command -v strace >/dev/null || $(INSTALL) strace
	ls /usr/lib/postgresql/*/bin/postgres >/dev/null 2>&1 || $(INSTALL) postgresql

demo: $(STAMP) ## Add the sample minutes, answer questions in the terminal, then open the page
	$(BIN)/minutes demo --serve

serve: $(STAMP) ## Open the page over your own store
	$(BIN)/minutes serve

test: lint types imports unit gate ## Every check

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

imports: $(STAMP)
	$(BIN)/lint-imports

unit: $(STAMP)
	$(BIN)/python -m pytest -n auto --dist loadfile -m "not slow and not browser"
	@# a browser on a busy machine: what fails is tried once more, and the summary says so
	$(BIN)/python -m pytest -n auto --dist loadfile -m "browser and not slow" --reruns 1

gate: $(STAMP)
	$(BIN)/minutes eval --gate --no-boards --markdown runs/report.md --html runs/report.html --junit runs/report.xml
	$(BIN)/minutes eval evals/styles --system register --gate --no-boards

scores: $(STAMP) ## Print the figures on the project's own labels, and on $(LABELS) where it is there
	$(BIN)/minutes eval evals
	@if [ -d $(LABELS) ]; then $(BIN)/minutes eval $(LABELS); else echo "no labels at $(LABELS): set LABELS=FOLDER for others"; fi

bench: $(STAMP) ## Measure speed and print ratios
	$(BIN)/python -m benchmarks

faults: $(STAMP) ## Kill the program 200 times while it writes, and look at the store after each
	$(BIN)/python -m pytest -s tests/faults -m slow

servers: $(STAMP) ## Run the library on PostgreSQL and a Chroma server, both started by the tests
	$(BIN)/python -m pytest tests/library -m slow

fuzz: $(STAMP) ## Read damaged and invented files for FUZZ_SECONDS (default 300)
	FUZZ_SECONDS=$${FUZZ_SECONDS:-300} $(BIN)/python -m pytest -s tests/hostile -m slow

format: $(STAMP)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) runs build dist *.egg-info
