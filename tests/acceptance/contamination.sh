#!/usr/bin/env bash
# How many planted items of benchmarks are found, verbatim and edited, and how many documents of a
# corpus hit that had none planted.
#
#   tests/acceptance/contamination.sh [--seed N]
#
# Needs CUVEE_DATA with labelled/benchmarks and corpus.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
seed=1
case ${1:-} in
  -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$root/tests/acceptance/${0##*/}" && exit ;;
  --seed) seed=$2 ;;
esac
data=${CUVEE_DATA:-$root/../shared/data}
[ -d "$data/labelled/benchmarks" ] || die "$data/labelled/benchmarks is not here; set CUVEE_DATA"
java -Xmx1g -cp "$jar:$spark/jars/*" tests/acceptance/Contamination.java "$data" "$seed"
