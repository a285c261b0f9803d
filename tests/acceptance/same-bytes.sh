#!/usr/bin/env bash
# The whole quickstart in different ways, and whether each gives the same bytes of shards and manifest.
#
#   tests/acceptance/same-bytes.sh [--out DIR] [--recipe FILE] [CASE…]
#
# Cases (default: all): A  B  partitions-1  partitions-7  partitions-16  reversed  cluster  java-25
# The first one is what the others are compared with. Run folders and logs stay in DIR (out/same-bytes);
# a run that is there already is taken as it is. Exit code 1 if any differs.
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/common.sh"

out=out/same-bytes
recipe=conf/quickstart.yaml
cases=()
while [ $# -gt 0 ]; do
  case $1 in
    --out) out=$2 && shift ;;
    --recipe) recipe=$2 && shift ;;
    -h | --help) sed -n '2,/^set/s/^# \{0,1\}//p' "${BASH_SOURCE[0]}" && exit ;;
    A | B | partitions-[0-9]* | reversed | cluster | java-25) cases+=("$1") ;;
    *) die "unknown case or option $1; --help lists them" ;;
  esac
  shift
done
[ ${#cases[@]} -gt 0 ] ||
  cases=(A B partitions-1 partitions-7 partitions-16 reversed cluster java-25)
mkdir -p "$out"

# The recipe with its sources in reverse order. They must stand one a line.
reverse() {
  awk '/^  - \{name: .*path: / { held[++n] = $0; next }
    { while (n > 0) print held[n--]; print }
    END { while (n > 0) print held[n--] }' "$recipe"
}

# spark-submit, by what its own script does: Spark's launcher says the JVM's command line.
submit() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/}java line=()
  mapfile -d '' -t line < <("$java" -cp "$spark/jars/*" org.apache.spark.launcher.Main \
    org.apache.spark.deploy.SparkSubmit "$@")
  # The line begins behind a NUL and a line feed.
  line=("${line[@]:1}")
  line[0]=${line[0]#$'\n'}
  "${line[@]}"
}

on_cluster() {
  local status=0
  ./cuvee --version > /dev/null # builds what is missing
  SPARK_HOME=$spark SPARK_SCALA_VERSION=2.13 SPARK_LOCAL_IP=127.0.0.1 submit \
    --master 'local-cluster[2,1,2048]' --driver-memory 2g --executor-memory 1500m \
    --conf spark.driver.host=127.0.0.1 --conf spark.ui.enabled=false \
    --conf spark.scheduler.minRegisteredResourcesRatio=1.0 \
    --class io.cuvee.jobs.cli.Main "$jar" run "$recipe" --out "$1" || status=$?
  rm -rf "$spark/work"
  return "$status"
}

one() {
  local folder=$out/$1
  case $1 in
    A | B) ./cuvee run "$recipe" --out "$folder" ;;
    partitions-*) ./cuvee run "$recipe" --out "$folder" --set "run.partitions=${1#partitions-}" ;;
    reversed)
      reverse > "$out/reversed.yaml"
      ! cmp -s "$recipe" "$out/reversed.yaml" || die "$recipe has no sources one a line to reverse"
      ./cuvee run "$out/reversed.yaml" --out "$folder"
      ;;
    cluster) on_cluster "$folder" ;;
    java-25) JAVA_HOME=$java25 ./cuvee run "$recipe" --out "$folder" ;;
  esac
}

java25=${JAVA25_HOME:-$(jdk 25)}
base=
differ=0
printf '%-14s %8s %6s  %-64s  %s\n' case seconds files 'SHA-256 of the list of SHA-256s' verdict
for case in "${cases[@]}"; do
  if [ "$case" = java-25 ] && [ -z "$java25" ]; then
    printf '%-14s no Java 25 here: JAVA25_HOME would name one\n' "$case"
    continue
  fi
  began=$SECONDS
  logged "$out/$case.log" one "$case" || die "$case failed; all that it said is in $out/$case.log"
  shards=$out/$case/shards
  verdict=EQUAL
  if [ -z "$base" ]; then
    base=$shards
    verdict='(the others are compared with it)'
  elif [ "$(digest "$base")" != "$(digest "$shards")" ]; then
    verdict="DIFFERS in $(differing "$base" "$shards")"
    differ=1
  fi
  printf '%-14s %8d %6d  %s  %s\n' "$case" $((SECONDS - began)) \
    "$(digests "$shards" | wc -l)" "$(digest "$shards")" "$verdict"
done
echo
echo "Files of ${cases[0]}:"
digests "$base" | sed 's/^/  /'
echo
if [ "$differ" = 0 ]; then echo 'EQUAL: every case gave the same bytes'; else echo 'DIFFERENT'; fi
exit "$differ"
