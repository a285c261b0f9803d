#!/usr/bin/env bash
# Accuracy and speed of language identification on the labelled sets of CUVEE_DATA, beside native fastText.
#
#   tests/acceptance/langid.sh [--python PYTHON]
#
# PYTHON has the package fasttext (pip install fasttext-wheel 'numpy<2'); without it the native rows are left
# out. CUVEE_DATA is the folder of real data (../shared/data). About a minute of one core.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

python=python3
while [ $# -gt 0 ]; do
  case $1 in
    --python) python=$2 && shift ;;
    -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$root/tests/acceptance/${0##*/}" && exit ;;
    *) die "unknown: $1; --help says more" ;;
  esac
  shift
done
export CUVEE_DATA=${CUVEE_DATA:-$root/../shared/data}
[ -e "$CUVEE_DATA/models/lid.176.ftz" ] || die "no real data at $CUVEE_DATA; set CUVEE_DATA"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -o -B -q -P '!checks' -Dforbiddenapis.skip -pl ingest -am test-compile
mvn -o -B -q -pl ingest dependency:build-classpath -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath"
classes=ingest/target/test-classes:ingest/target/classes:core/target/classes:$(cat "$work/classpath")
scores() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" io.cuvee.ingest.language.LangidScores "$@"
}

scores export "$work/texts"
if "$python" -c 'import fasttext' 2> /dev/null; then
  "$python" tests/acceptance/native-langid.py "$CUVEE_DATA/models/lid.176.ftz" "$work/texts"
else
  echo "$python has no package fasttext: no native rows" >&2
fi
scores score "$work/texts"
