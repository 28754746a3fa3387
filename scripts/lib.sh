# Shared by ./run and ./test. Sourced, not run.

say() { printf '%s\n' "$*"; }

# One clear line, exit 1.
die() { printf 'cuewright: %s\n' "$*" >&2; exit 1; }

# version_at_least HAVE WANT: compares dotted numbers.
version_at_least() {
  [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

need_dotnet() {
  command -v dotnet >/dev/null 2>&1 || die "the .NET SDK is missing. Install the .NET 10 SDK and run this again."
  local have
  have=$(dotnet --version 2>/dev/null) || die "no .NET 10 SDK is installed (global.json asks for 10.0). Install it and run this again."
  version_at_least "$have" 10.0.100 || die "the .NET SDK here is $have; Cuewright needs 10.0.100 or newer."
}

need_node() {
  command -v node >/dev/null 2>&1 || die "Node.js is missing. Install Node 20.19 or newer and run this again."
  local have
  have=$(node --version 2>/dev/null)
  version_at_least "${have#v}" 20.19.0 || die "Node here is $have; Cuewright needs 20.19 or newer."
}

port_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

# is_port VALUE: a number a user may listen on.
is_port() { case "$1" in ''|*[!0-9]*) return 1 ;; esac; [ "$1" -ge 1 ] && [ "$1" -le 65535 ]; }

# hash_files: one hash over the names and content of the files named on standard input, NUL between them.
hash_files() {
  local sum='sha256sum'
  command -v sha256sum >/dev/null 2>&1 || sum='shasum -a 256'
  LC_ALL=C sort -z | { xargs -0 $sum 2>/dev/null || true; } | $sum | cut -d ' ' -f 1
}

# inputs_hash PATH...: the same over the tracked and the new files below the paths.
inputs_hash() {
  { git ls-files -z --cached --others --exclude-standard -- "$@" 2>/dev/null || find "$@" -type f -print0; } | hash_files
}

# npm_ci: installs what package-lock.json of this folder says, if it has changed since.
npm_ci() {
  local lock
  lock=$(printf 'package-lock.json\0' | hash_files)
  [ "$(cat node_modules/.lock 2>/dev/null || true)" != "$lock" ] || return 0
  npm ci --no-audit --no-fund --loglevel=error && printf %s "$lock" >node_modules/.lock
}
