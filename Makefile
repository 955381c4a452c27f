# Everything a newcomer needs: make run, make test. Each installs what is missing first, and says so.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run test test-swift test-browser bench crash-test format lint check walk clean

# Every import must be a declared dependency, so that no arrow between the rooms points upwards.
BUILD := swift build --explicit-target-dependency-import-check error
VENV := .venv

help: ## Shows this list.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

run: ## Builds and starts the server with demo data on http://127.0.0.1:8080 (PORT, MAKLUMAT_DATA).
	@Scripts/setup.sh build
	@$(BUILD) -c release --product maklumat
	@exec .build/release/maklumat serve --demo

test: test-swift test-browser ## Runs every test, those in a real browser included.

test-swift: ## Runs the Swift tests.
	@Scripts/setup.sh build postgres
	@$(BUILD) --build-tests
	@swift test --skip-build --parallel
	@# The same promises on the other engine; hashing passwords has nothing to do with it.
	@Scripts/with-postgres.sh swift test --skip-build --parallel --filter DeskTests --skip SignInTests

test-browser: ## Runs the tests over HTTP and in a real browser, against the program that make run starts.
	@Scripts/setup.sh build browser
	@$(BUILD) -c release --product maklumat
	@$(VENV)/bin/python -m pytest -q Tests/Verifier
	@$(VENV)/bin/python -m pytest -q Tests/Browser

bench: ## Measures speed, sizes and memory, as ratios to a bare response of the same server.
	@Scripts/setup.sh build bench
	@$(BUILD) -c release --product maklumat
	@python3 Tests/Bench/bench.py $(ARGS)

crash-test: ## Kills the server under load, on both engines, and looks for every acknowledged case (some twenty minutes).
	@Scripts/setup.sh build postgres browser crash
	@$(BUILD) -c release --product maklumat
	@$(VENV)/bin/python Tests/Crash/crash_test.py --kills 200
	@if [ "$$(id -u)" -eq 0 ]; then $(VENV)/bin/python Tests/Crash/crash_test.py --power-cut --kills 20; fi
	@$(VENV)/bin/python Tests/Crash/crash_test.py --engine postgres --nodes 2 --kills 50
	@$(VENV)/bin/python Tests/Crash/crash_test.py --engine postgres --kill-database --kills 10
	@$(VENV)/bin/python -m pytest -q Tests/Crash

check: ## Reads the standards in Agencies as a lawyer would.
	@Scripts/setup.sh build
	@$(BUILD) --product maklumat
	@.build/debug/maklumat check

walk: ## Drives every service through every outcome of every step.
	@Scripts/setup.sh build
	@$(BUILD) --product maklumat
	@.build/debug/maklumat walk

format: ## Formats the Swift sources.
	@swift format --in-place --parallel --recursive Package.swift Sources Tests

lint: ## Tells what the format rules find.
	@swift format lint --strict --parallel --recursive Package.swift Sources Tests

clean: ## Removes what was built.
	@rm -rf .build $(VENV)
