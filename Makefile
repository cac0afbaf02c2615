# Bihuan 闭环. `make demo` runs the main job, `make test` runs the tests; both install what is missing.
.PHONY: demo test build schemas paper calendar ledger bench selection conformance differential fuzz simulate mutate merge reliability format lint dependencies

SWIFT ?= swift
# The compiler leaves an empty folder behind for every module, a killed test its scratch.
export TMPDIR ?= $(CURDIR)/.build/tmp
$(shell mkdir -p "$(TMPDIR)")
# Undeclared imports between targets would compile without this check.
DEBUG = --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib

demo: dependencies
	$(SWIFT) build $(DEBUG) --product bihuan
	bash Scripts/demo.sh "$$($(SWIFT) build --show-bin-path)/bihuan"

test: dependencies
	$(SWIFT) build $(DEBUG) --build-tests
	@# One target after the other: each has the machine to itself and its failures in one place.
	set -e; for target in Tests/*Tests; do $(SWIFT) test --skip-build --filter "^$$(basename $$target)\."; done

# The shipped binary: fully static, at .build/release/bihuan.
build: dependencies
	$(SWIFT) build $(RELEASE) --product bihuan

# The public conformance suite of the expression language, against the shipped binary.
conformance: build
	python3 Scripts/conformance/run.py .build/release/bihuan

# What we publish for editors and other tools, read by readers that are not ours.
schemas: build
	Scripts/python.sh Scripts/schemas/check.py .build/release/bihuan
	Scripts/python.sh Scripts/schemas/sarif.py .build/release/bihuan

# Checklists as PDF, by a renderer that is not ours: every page and every item looked for.
paper: build
	Scripts/python.sh Scripts/paper/check.py .build/release/bihuan

# Every working day of 2004 to 2026, in the calendars of others too.
calendar: build
	Scripts/python.sh Scripts/calendar/oracle.py .build/release/bihuan

# The checklists and items of the sample sites, chosen a second time by another engine.
selection: build
	Scripts/python.sh Scripts/selection/check.py .build/release/bihuan

# Ledgers, checkpoints and receipts, judged by a verifier that is not ours.
ledger: build
	Scripts/python.sh Scripts/ledger/check.py .build/release/bihuan

# Random expressions, compared with another engine of the language: make differential COUNT=100000
COUNT ?= 20000
differential: build
	Scripts/python.sh Scripts/conformance/differential.py .build/release/bihuan --count $(COUNT)

# Random bytes for everything that reads: make fuzz SECONDS=600
SECONDS ?= 60
fuzz: dependencies
	$(SWIFT) build $(DEBUG) --product bihuan
	bash Fuzz/run.sh $(SECONDS)

# Random lives of hazards, compared with a second reading of the rules: make simulate COMMANDS=20000000
# A failing life prints its seed; SEED=… make simulate COMMANDS=1 runs it alone.
COMMANDS ?= 1000000
simulate: dependencies
	$(SWIFT) build $(DEBUG) --product bihuan
	bash Simulation/build.sh
	.build/simulation/simulate check
	.build/simulation/simulate $(COMMANDS)

# Every row of the policies made wrong, one at a time: is it noticed? EVERY=10 takes every tenth.
EVERY ?= 1
mutate: dependencies
	$(SWIFT) build $(DEBUG) --product bihuan
	bash Simulation/build.sh
	EVERY=$(EVERY) .build/simulation/simulate mutate

# What the ledger costs, against floors in the same run: make bench EVENTS=1000000
EVENTS ?= 100000
bench: build
	$(SWIFT) build $(RELEASE) --product AppendCost
	python3 Benchmarks/ledger.py .build/release/bihuan .build/release/AppendCost $(EVENTS)

# Kills, failing system calls, power cuts and many writers at once, in short: Docs/Reliability.md has the long forms.
# A failure prints the one command that replays it.
reliability: build
	Scripts/reliability.sh .build/release/bihuan

# Random histories of devices, merged in every order and checked: make merge COUNT=10000000
merge: dependencies
	$(SWIFT) build $(DEBUG) --product bihuan
	bash Reliability/merge/run.sh $(COUNT)

FORMATTED = Sources Tests Fuzz/Sources Simulation/Sources Reliability/merge Benchmarks Package.swift

format:
	$(SWIFT) format -i --recursive $(FORMATTED)

lint:
	$(SWIFT) format lint --strict --recursive $(FORMATTED)

dependencies:
	bash Scripts/install-dependencies.sh
	@# What is in use stays, and the locks by which builds of this folder wait for each other.
	@find "$(CURDIR)/.build/tmp" -mindepth 1 -maxdepth 1 -mmin +60 ! -name '*.lock' -exec rm -rf {} + 2>/dev/null || true
