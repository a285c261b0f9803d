#!/bin/sh
# Runs benchmarks: tests/bench/run.sh [NAME [JMH options]]; without NAME it lists them.
#   tests/bench/run.sh TextBenchmark.minHash
#   tests/bench/run.sh PageBenchmark -f 3 -i 5
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
classpath=$root/tests/target/bench.classpath

mvn -B -q -P '!checks' -Dforbiddenapis.skip -pl tests,quickstart -am test-compile dependency:build-classpath \
  -Dmdep.outputFile=target/bench.classpath
[ -e quickstart/target/crawl/_packed ] || mvn -B -q -P '!checks' -Dmaven.test.skip=true -pl quickstart -am package

java=${JAVA_HOME:+$JAVA_HOME/bin/}java
if [ $# -eq 0 ]; then
  set -- -l
fi
# Megabytes and CPU seconds are per second of the clock: their quotient is the rate on a busy machine.
CUVEE_ROOT=$root exec "$java" -Xmx2g -cp "tests/target/test-classes:$(cat "$classpath")" org.openjdk.jmh.Main "$@"
