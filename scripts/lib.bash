# What the scripts beside this file share; sourced, not run.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# Runs Maven on the whole repository, in a shell of its own. The wrapper fetches it; where it cannot, an installed one does.
run_maven() (
  cd "$root"
  maven=./mvnw
  if ! ./mvnw --version >/dev/null 2>&1 && command -v mvn >/dev/null; then maven=mvn; fi
  "$maven" -B -ntp "$@"
)

need_java() {
  if ! command -v "$java" >/dev/null; then
    echo "No Java was found: install a JDK 17 or later, or set JAVA_HOME." >&2
    exit 2
  fi
}

# is_built STAMP MODULE...: whether no source of the modules is newer than the stamp that the last build left.
is_built() {
  local stamp=$1 sources=("$root/pom.xml") module path
  shift
  [ -e "$stamp" ] || return 1
  for module in "$@"; do
    for path in "$root/$module/pom.xml" "$root/$module/src/main"; do
      if [ -e "$path" ]; then sources+=("$path"); fi
    done
  done
  [ -z "$(find "${sources[@]}" -newer "$stamp" -print -quit)" ]
}

# build WHAT STAMP ARGUMENT...: runs Maven with the arguments and leaves the stamp; ends the script when the build fails.
build() {
  local what=$1 stamp=$2 started log
  shift 2
  echo "Building $what, once ..." >&2
  mkdir -p "$(dirname "$stamp")"
  started=$(mktemp "$stamp.XXXXXX")
  log=$stamp.log
  if ! run_maven -q "$@" >"$log" 2>&1; then
    rm -f "$started"
    cat "$log" >&2
    exit 2
  fi
  # As old as the beginning of the build: what was edited meanwhile is newer.
  mv "$started" "$stamp"
}

# has_classpath CLASSES FILE: whether everything in the class path of the file is still where the last build found it.
has_classpath() {
  local entries entry
  [ -d "$1" ] && [ -e "$2" ] || return 1
  IFS=: read -ra entries <"$2"
  for entry in "${entries[@]}"; do
    [ -e "$entry" ] || return 1
  done
}
