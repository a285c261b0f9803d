#!/usr/bin/env bash
# Extraction scores by each benchmark's own metric, as one table: article benchmark, WCXB (out of fold) in all
# and by page type, and trafilatura's snippets; every profile and balance, the stored extractors, and
# trafilatura run on the same pages.
#
#   CUVEE_DATA=FOLDER tests/acceptance/extraction.sh [--python PYTHON] [--folds N] [--work FOLDER]
#
# PYTHON (default: python3) should have trafilatura; without it, its rows are left out. The folder of work
# (default: target/extraction) keeps trafilatura's texts: delete it to run trafilatura again. N = 0 leaves out
# the training, and with it Cuvée's rows for WCXB.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

python=python3
folds=5
work=$root/target/extraction
while [ $# -gt 0 ]; do
  case $1 in
    --python) python=$2 && shift ;;
    --folds) folds=$2 && shift ;;
    --work) work=$2 && shift ;;
    -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$root/tests/acceptance/${0##*/}" && exit ;;
    *) die "no such option: $1; --help says more" ;;
  esac
  shift
done
export CUVEE_DATA=${CUVEE_DATA:-$root/../shared/data}
[ -d "$CUVEE_DATA/extraction" ] || die "no benchmark pages: name their folder in CUVEE_DATA"
mkdir -p "$work"

outputs=()
texts=$work/trafilatura.jsonl.gz
if [ ! -s "$texts" ] && "$python" -c 'import trafilatura' 2> /dev/null; then
  logged "$work/trafilatura.log" "$python" "$root/tests/acceptance/extraction-peers.py" "$CUVEE_DATA" "$texts.part"
  mv "$texts.part" "$texts"
fi
if [ -s "$texts" ]; then
  outputs=("$texts")
  echo "trafilatura $(tail -n 1 "$work/trafilatura.log" 2> /dev/null)"
else
  echo "$python has no trafilatura (pip install trafilatura lxml_html_clean): its own rows are left out"
fi

logged "$work/build.log" mvn -B -q -pl ingest -am -DskipTests test-compile
logged "$work/classpath.log" mvn -B -q -pl ingest dependency:build-classpath -Dmdep.includeScope=test \
  "-Dmdep.outputFile=$work/classpath"
java -cp "ingest/target/test-classes:ingest/target/classes:core/target/classes:$(cat "$work/classpath")" \
  io.cuvee.ingest.html.ExtractionScores "$folds" "${outputs[@]}"
