# `make` lists what there is to do. Both run and test set up what they need; nothing has to be prepared.
PORT ?= 5000
JOBS ?= 2
UV := .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--no-config --no-emit-index-url --no-emit-find-links --no-header --quiet --upgrade

.DEFAULT_GOAL := help
.PHONY: help run test check format golden documents review bench lock clean

help: ## what there is to do
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: .venv/run ## serve the builder on http://127.0.0.1:5000 (PORT= for another)
	@.venv/bin/jdbuilder serve --port $(PORT)

test: check ## everything that must hold: style, types, tests, browser, Word, wheel
	.venv/bin/pytest -m "" -n $(JOBS) --dist loadgroup -q

check: .venv/test ## style and types only
	.venv/bin/ruff check
	.venv/bin/ruff format --check
	.venv/bin/mypy

format: .venv/test ## bring the code into its style
	.venv/bin/ruff check --fix
	.venv/bin/ruff format

golden: .venv/test ## write the golden files anew; look at their difference before you commit it
	.venv/bin/pytest -q tests/render/test_golden.py --update-golden

documents: .venv/test ## make 200 postings in every format, have every checker judge them, write docs/documents.md
	.venv/bin/python -m tests.checkers

review: .venv/test ## measure the review on ads of our own, rule by rule, write docs/review.md
	.venv/bin/python -m tests.review.report

bench: .venv/test ## speed, as ratios measured side by side; writes docs/benchmarks.md (WHAT="pdf docx" for these alone)
	.venv/bin/python -m tests.bench $(WHAT)

lock: .venv/test ## resolve the requirements anew, with hashes
	$(UV) --group build -o requirements.txt
	$(UV) --group dev -c requirements.txt -o requirements-dev.txt
	rm -f tests/checkers/package-lock.json
	cd tests/checkers && PATH="$(CURDIR)/.venv/bin:$$PATH" npm install --package-lock-only \
		--omit-lockfile-registry-resolved --no-audit --no-fund --loglevel error

clean: ## remove what was built and set up
	rm -rf .venv build dist out .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/run: requirements.txt pyproject.toml scripts/setup
	@scripts/setup run
	@touch $@

.venv/test: requirements-dev.txt pyproject.toml scripts/setup tests/checkers/package-lock.json
	@scripts/setup test
	@touch $@ .venv/run
