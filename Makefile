# Lead2Order from the command line. "make help" lists what there is.

SERVICES := lead-service opportunity-service forecast-service target-agreement-service partner-service gateway
JARS     := $(foreach service,$(SERVICES),$(service)/target/$(service)-0.1.0-runner.jar)
SOURCES  := $(shell find pom.xml contracts service-kit local-stack $(SERVICES) -name target -prune -o -path '*/src/test' -prune -o -type f -print 2>/dev/null)
BUILT    := target/built

JDK    = jdk=$$(local-stack/find-jdk.sh) && export JAVA_HOME="$$jdk"
MAVEN  = local-stack/maven.sh
LAUNCH = "$$jdk/bin/java" -Xms16m -Xmx320m -XX:+UseSerialGC -cp "local-stack/target/classes:local-stack/target/lib/*" com.lead2order.stack.Main

.DEFAULT_GOAL := help
.PHONY: help up down reset test test-one mutation build load-adventureworks benchmark format always

help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-20s %s\n", $$1, $$2 }' Makefile
	@echo '  Ports and the data folder can be changed by environment variables: LEAD2ORDER_HOME, LEAD2ORDER_GATEWAY_PORT, ...'

up: $(BUILT) ## build if needed, start everything, load the demo company; Ctrl-C stops it
	@$(JDK) && exec $(LAUNCH) up

down: ## stop what "make up" has started
	@$(JDK) && if [ -d local-stack/target/classes ]; then $(LAUNCH) down; else echo 'Lead2Order is not built, so it is not running.'; fi

reset: ## stop it and remove all its data
	@$(JDK) && if [ -d local-stack/target/classes ]; then $(LAUNCH) reset; else rm -rf .stack/data .stack/logs; fi

test: ## build everything and run all tests
	@$(JDK) && $(MAVEN) test verify

test-one: ## run one test, quickly: MODULE=lead-service TEST=LeadTest
	@if [ -z "$(MODULE)" ] || [ -z "$(TEST)" ]; then echo 'usage: make test-one MODULE=<module> TEST=<class, or class#method>' >&2; exit 2; fi
	@$(JDK) && ./mvnw -q -B -ntp -o -pl $(MODULE) -am -Dtest='$(TEST)' -Dsurefire.failIfNoSpecifiedTests=false -Dspotless.check.skip=true -Dcompiler.checks=-Xlint:none test

mutation: ## change the domain code and see that its unit tests notice: a report in <module>/target/pit-reports
	@$(JDK) && ./mvnw -B -ntp -Pmutation -fae -Dspotless.check.skip=true -Dcompiler.checks=-Xlint:none -pl lead-service,opportunity-service,forecast-service,target-agreement-service,partner-service -am process-test-classes

build: $(BUILT) ## build the services without running tests

load-adventureworks: $(BUILT) ## load the AdventureWorks data of DIR=... into a running system
	@if [ -z "$(DIR)" ]; then echo 'usage: make load-adventureworks DIR=<folder of the data>' >&2; exit 2; fi
	@$(JDK) && exec $(subst -Xmx320m,-Xmx768m,$(LAUNCH)) load-adventureworks "$(DIR)"

benchmark: $(BUILT) ## measure: DIR=<data>, PARTS=leads,orders, SCALE=0.01; see docs/performance.md
	@$(JDK) && $(MAVEN) benchmark -pl benchmarks -am -Dmaven.test.skip=true package && exec "$$jdk/bin/java" -cp "benchmarks/target/classes:benchmarks/target/lib/*" com.lead2order.benchmarks.Main $(if $(PARTS),--parts=$(PARTS)) $(if $(SCALE),--scale=$(SCALE)) $(DIR)

format: ## format all sources
	@$(JDK) && ./mvnw -q -B spotless:apply

# Built again only when a source is newer than the last build, or a jar is missing.
$(BUILT): $(SOURCES) $(if $(filter-out $(wildcard $(JARS)),$(JARS)),always)
	@$(JDK) && $(MAVEN) build -pl $(shell echo local-stack $(SERVICES) | tr ' ' ',') -am -Dmaven.test.skip=true -Dspotless.check.skip=true package
	@mkdir -p $(@D) && touch $@

always:
