# The two commands that a newcomer needs are `make run` and `make test`. Both take a bare Debian 12 with a Swift
# toolchain: they install what they need, build once (the same release build serves both), and do their job.

FLAGS = -c release -Xswiftc -enable-testing --explicit-target-dependency-import-check error
YAAS  = .build/release/yaas

.PHONY: run test bench fuzz build format lint clean packages test-packages

run: build ## Play a whole season on made-up works and serve it
	@$(YAAS) demo

test: test-packages build lint ## Run every test
	@# In two runs: end-to-end tests wait for other processes, and would hold up the servers that the others run inside.
	@swift test $(FLAGS) --skip-build --skip EndToEndTests
	@swift test $(FLAGS) --skip-build --filter EndToEndTests

build: packages ## Build the command and its tests
	@Scripts/build $(FLAGS) --build-tests

packages:
	@Scripts/packages run

test-packages:
	@Scripts/packages run test

lint: ## Hold the code to .swift-format
	@swift format lint --strict -r --parallel Sources Tests Benchmarks Package.swift

format: ## Bring the code to .swift-format
	@swift format -i -r --parallel Sources Tests Benchmarks Package.swift

fuzz: test-packages build ## Send 10,000 changed files through a running server
	@YAAS_FUZZ=10000 swift test $(FLAGS) --skip-build --filter FuzzTests

bench: build ## Measure verdicts and copies against djpeg, vipsthumbnail and file
	@Scripts/packages run bench
	@swift build $(FLAGS) --product InspectionBenchmark
	@.build/release/InspectionBenchmark

clean:
	@rm -rf .build
