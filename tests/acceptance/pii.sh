#!/usr/bin/env bash
# What the command "pii" finds in a labelled set, as a confusion table with precision and recall a kind.
#
#   tests/acceptance/pii.sh [FILE.jsonl.gz]
#
# FILE has a line a text: text, spans = [{entity_type, start_position, end_position}]. Without it:
# labelled/pii_presidio_synth.jsonl.gz of CUVEE_DATA.
set -euo pipefail
# shellcheck source=common.sh
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"
case ${1:-} in
  -h | --help) sed -n '2,/^set/{/^#/s/^# \{0,1\}//p;}' "$root/tests/acceptance/${0##*/}" && exit ;;
esac
file=${1:-${CUVEE_DATA:-$root/../shared/data}/labelled/pii_presidio_synth.jsonl.gz}
[ -e "$file" ] || die "$file is not here; name a labelled file"
found=$(mktemp)
trap 'rm -f "$found"' EXIT
./cuvee pii "$file" > "$found"
java -cp "$spark/jars/*" tests/acceptance/PiiTable.java "$file" "$found"
