# Bihuan 闭环. `make demo` runs the main job, `make test` runs the tests; both install what is missing.
.PHONY: demo test build format lint dependencies

SWIFT ?= swift
# Undeclared imports between targets would compile without this check.
DEBUG = --explicit-target-dependency-import-check error
RELEASE = -c release --static-swift-stdlib

demo: dependencies
	$(SWIFT) build $(DEBUG) --product bihuan
	bash Scripts/demo.sh "$$($(SWIFT) build --show-bin-path)/bihuan"

test: dependencies
	$(SWIFT) build $(DEBUG) --build-tests
	$(SWIFT) test --skip-build

# The shipped binary: fully static, at .build/release/bihuan.
build: dependencies
	$(SWIFT) build $(RELEASE) --product bihuan

format:
	$(SWIFT) format -i --recursive Sources Tests Package.swift

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

dependencies:
	bash Scripts/install-dependencies.sh
