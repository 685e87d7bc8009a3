#!/bin/sh
# Runs Maven so that a person can follow it: the modules, the tests and what fails; everything else goes to target/<name>.log.
# usage: maven.sh <name> <arguments of Maven>
name=$1
shift
mkdir -p target
log=target/$name.log
status=target/$name.status
echo "Building with $(basename "$JAVA_HOME") (the first time Maven downloads what is needed); details in $log"
{
    # Two modules at once: their tests wait for databases and brokers more than they compute.
    ./mvnw -B -ntp -T 2 "$@" 2>&1
    echo $? >"$status"
} | tee "$log" | grep --line-buffered -E '^\[INFO\] Building [A-Za-z].* \[[0-9]+/[0-9]+\]|^\[INFO\] (Running|Tests run:)|^\[ERROR\]|^\[INFO\] (BUILD|Total time)' || true

if grep -q '^\[[A-Z]*\] Tests run: [0-9]*, Failures: [0-9]*, Errors: [0-9]*, Skipped: [0-9]*$' "$log"; then
    # One line per module ends without a time; together they are all tests.
    sed -n 's/^\[[A-Z]*\] Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: \([0-9]*\)$/\1 \2 \3 \4/p' "$log" |
        awk '{ run += $1; failed += $2; errors += $3; skipped += $4 }
             END { printf "\nAll modules: Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failed, errors, skipped }'
fi
exit "$(cat "$status")"
