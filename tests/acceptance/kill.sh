#!/usr/bin/env bash
# Kills a run with SIGKILL in the middle of stages, starts the same command again each time, and compares
# the shards with those of a run that nobody disturbed.
#
#   tests/acceptance/kill.sh [--out DIR] [--recipe FILE] [--base RUN] [STAGE…]
#
# Stages (default: dedup embed shard), in the order of the road:
#   ingest filter dedup embed cluster tokenize mixture shard
# RUN is a finished run of the same recipe, as same-bytes.sh leaves one (out/same-bytes/A); without it one
# is made. The runs and logs stay in DIR (out/kill). Exit code 1 if a kill missed or the bytes differ.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

out=out/kill
recipe=conf/quickstart.yaml
base=
stages=()
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2 && shift ;;
    --recipe) recipe=$2 && shift ;;
    --base) base=$2 && shift ;;
    -h | --help) sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" && exit ;;
    ingest | filter | dedup | embed | cluster | tokenize | mixture | shard) stages+=("$1") ;;
    *) die "unknown stage or option $1; --help lists them" ;;
  esac
  shift
done
[ ${#stages[@]} -gt 0 ] || stages=(dedup embed shard)
mkdir -p "$out"
run=$out/killed
[ ! -e "$run" ] || die "$run is there already; remove it, or name another folder with --out"

# Whether one of the files is there.
any() {
  local file
  for file in "$@"; do
    [ ! -e "$file" ] || return 0
  done
  return 1
}

# Whether stage $1 is in its middle: part of its output is written, and it is not finished.
underway() {
  case $1 in
    dedup) any "$run"/dedup/*/_scratch/*/_temporary ;;
    mixture) any "$run"/mixture/results/*.json ;;
    shard) any "$run"/shards/train-*.parquet ;;
    *) any "$run/$1"/*/*/_temporary ;;
  esac
}

./cuvee --version > /dev/null # builds what is missing, so that the process below is the run itself
if [ -z "$base" ]; then
  base=$out/undisturbed
  echo "Undisturbed run in $base"
  logged "$out/undisturbed.log" ./cuvee run "$recipe" --out "$base"
fi

for stage in "${stages[@]}"; do
  log=$out/killed-in-$stage.log
  ./cuvee run "$recipe" --out "$run" > "$log" 2>&1 &
  pid=$!
  until underway "$stage"; do
    if ! kill -0 "$pid" 2> /dev/null; then
      tail -n 30 "$log" >&2
      die "the run ended before stage $stage was under way"
    fi
    sleep 0.02
  done
  kill -9 "$pid"
  status=0
  wait "$pid" 2> /dev/null || status=$?
  [ "$status" = 137 ] || die "the run ended with exit code $status, not by SIGKILL"
  ! any "$run/$stage"/*/_stage.json || die "stage $stage was finished before the kill; try again"
  echo "Killed in the middle of $stage (exit code $status); it had said:"
  sed 's/^/    /' "$log"
done

echo "The same command once more:"
logged "$out/finished.log" ./cuvee run "$recipe" --out "$run"
sed 's/^/    /' "$out/finished.log"
echo
printf '%-14s %s\n' undisturbed "$(digest "$base/shards")" killed "$(digest "$run/shards")"
if [ "$(digest "$base/shards")" = "$(digest "$run/shards")" ]; then
  echo "EQUAL: $(digests "$run/shards" | wc -l) files are the same bytes"
else
  echo "DIFFERENT: $(differing "$base/shards" "$run/shards")"
  exit 1
fi
