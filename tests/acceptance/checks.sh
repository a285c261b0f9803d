#!/usr/bin/env bash
# Checks of a finished run: its shards verify, a flipped byte is found, a misspelt key is named, its ledger
# adds up.
#
#   tests/acceptance/checks.sh [--recipe FILE] RUN
#
# RUN is a run folder, as same-bytes.sh leaves one (out/same-bytes/A). Exit code 1 if a check fails.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

recipe=conf/quickstart.yaml
run=
while [ $# -gt 0 ]; do
  case $1 in
    --recipe) recipe=$2 && shift ;;
    -h | --help) sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" && exit ;;
    *) run=$1 ;;
  esac
  shift
done
[ -d "$run/shards" ] || die "name a finished run folder; --help says more"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
TIMEFORMAT='    %R s'

# Runs a command, shows it with its words, and holds its exit code to $1.
expect() {
  local code=$1 status=0
  shift
  echo "\$ $*"
  time "$@" > "$work/said" 2>&1 || status=$?
  sed 's/^/    /' "$work/said"
  echo "    exit code $status"
  if [ "$status" != "$code" ]; then
    echo "    FAILED: $code was promised"
    failed=1
  fi
}

./cuvee --version > /dev/null # builds what is missing
expect 0 ./cuvee shards verify "$run/shards"

echo
cp -R "$run/shards" "$work/shards"
victim=$(cd "$work/shards" && ls train-*.parquet | tail -n 1)
at=$(($(wc -c < "$work/shards/$victim") / 2))
byte=$(od -An -tu1 -j "$at" -N 1 "$work/shards/$victim" | tr -d ' ')
# shellcheck disable=SC2059
printf "$(printf '\\%03o' $((byte ^ 1)))" |
  dd of="$work/shards/$victim" bs=1 seek="$at" conv=notrunc 2> /dev/null
echo "One bit of byte $at of $victim flipped:"
expect 3 ./cuvee shards verify "$work/shards"
grep -q "$victim" "$work/said" || { echo "    FAILED: $victim is not named" && failed=1; }

echo
sed 's/^\( *\)clusters:/\1cluters:/' "$recipe" > "$work/recipe.yaml"
if cmp -s "$recipe" "$work/recipe.yaml"; then
  echo "$recipe has no line with clusters: to misspell"
else
  expect 2 ./cuvee run "$work/recipe.yaml" --out "$work/out"
fi

echo
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$spark/jars/*" tests/acceptance/AddUp.java "$run/ledger.json" ||
  failed=1
exit "$failed"
