#!/usr/bin/env bash
# How ingest reads what is damaged, and what is not.
#
#   tests/acceptance/ingest.sh [--count N] [--seed N] [--data DIR]
#
# Prints two tables: N damaged archives (200,000: ten minutes of one core) by kind of record and of storage,
# beside a reader that stops at the first error; and every file below DIR/warc (CUVEE_DATA or ../shared/data)
# with what became of its records. Files whose counts DIR/warc/index.tsv knows are held to them. Exit code 1
# if a promise is broken: an exception, a file of more than 2 s, a byte that nothing accounts for, less than
# 99.9 % of undamaged records out of plain or gzip archives, a fault in a sound file.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

count=200000
seed=1
data=${CUVEE_DATA:-../shared/data}
while [ $# -gt 0 ]; do
  case $1 in
    --count) count=$2 && shift ;;
    --seed) seed=$2 && shift ;;
    --data) data=$2 && shift ;;
    -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$root/tests/acceptance/${0##*/}" && exit ;;
    *) die "unknown option $1; --help lists them" ;;
  esac
  shift
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
logged "$work/build.log" mvn -B -q -pl ingest -am test-compile
logged "$work/path.log" mvn -B -q -pl ingest dependency:build-classpath -Dmdep.includeScope=test \
  -Dmdep.outputFile="$work/classpath"
path=ingest/target/test-classes:ingest/target/classes:core/target/classes:$(cat "$work/classpath")
read_with() {
  # What a library says of itself has no place among the tables.
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx256m -cp "$path" "io.cuvee.ingest.$1" "${@:2}" 2> "$work/said" ||
    { cat "$work/said" >&2 && return 1; }
}

failed=0
read_with WarcMutations "$count" "$seed" || failed=1
echo
if [ -f "$data/warc/index.tsv" ]; then
  read_with WarcSampleTable "$data/warc" || failed=1
else
  echo "The sample archives are not here: $data/warc"
fi
exit "$failed"
