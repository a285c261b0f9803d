# What the acceptance scripts share. They run in the repository's root, since the paths of
# conf/quickstart.yaml start there.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
root=$PWD
spark=$root/jobs/target/spark
jar=$root/jobs/target/cuvee.jar

die() {
  printf '%s\n' "$*" >&2
  exit 2
}

sha256() {
  if command -v sha256sum > /dev/null; then sha256sum "$@"; else shasum -a 256 "$@"; fi
}

# The SHA-256 of every file of the shards in folder $1, sorted by name.
digests() {
  (cd "$1" && for file in *; do sha256 "$file"; done | LC_ALL=C sort -k 2)
}

# One SHA-256 for all of them.
digest() {
  digests "$1" | sha256 | cut -d ' ' -f 1
}

# The files by which the shards in folder $2 differ from those in $1.
differing() {
  diff <(digests "$1") <(digests "$2") | sed -n 's/^[<>] *[0-9a-f]*  *//p' | LC_ALL=C sort -u | tr '\n' ' '
}

# The newest JDK of major version $1 among the usual folders.
jdk() {
  local home
  for home in /usr/lib/jvm/*; do
    if [ -x "$home/bin/java" ] && grep -q "^JAVA_VERSION=\"$1[.\"]" "$home/release" 2> /dev/null; then
      echo "$home"
      return
    fi
  done
}

# Runs a command; what it says goes to log $1, and the last lines to the terminal if it fails.
logged() {
  local log=$1
  shift
  "$@" > "$log" 2>&1 || {
    local status=$?
    tail -n 30 "$log" >&2
    return "$status"
  }
}
