# shellcheck shell=sh disable=SC2154  # sourced by ./run, whose functions and variables it uses
# `./run test`: the parts in order, what each needs, and how many tests passed.
passed=0
failed=0
second_tries=''

# What a part builds and runs is in package.json.
describe_part() {
  part=$1
  case $1 in
    lint) title='Format, lint and types'; needs='nodejs npm' ;;
    core) title='Core: tests, also with sanitizers, allocations, literature, use by other programs'
      needs="$core_needs nlohmann-json3-dev nodejs npm" ;;
    wasm) title='WebAssembly modules, the npm package, and the core as WebAssembly'; needs=$replay_needs ;;
    unit) title='Page, without a browser'; needs=$build_needs ;;
    browser) title='Page, in Chromium'; needs="$build_needs chromium-headless-shell" ;;
    engines) title='Page, in Firefox and WebKit'; needs="$build_needs $engine_needs" ;;
    browsers) title='Page, the long way in Chromium, Firefox and WebKit'; needs="$build_needs chromium-headless-shell $engine_needs" ;;
    *) return 1 ;;
  esac
}

# test_all [PART|FILE]
test_all() {
  if [ $# = 0 ]; then
    prepare "$replay_needs chromium-headless-shell $engine_needs"
    for part in lint core wasm unit browser engines; do test_part $part; done
  elif describe_part "$1"; then
    prepare "$needs"
    test_part "$1"
  else
    find_test "$1"
    prepare "$needs"
    test_file "$1"
  fi
  if [ "$passed" = 0 ] && [ "$part" != lint ]; then die 'no test ran'; fi
  if [ -n "$second_tries" ]; then printf '\n%s\n' "$second_tries"; fi
  printf '\n%s passed, %s failed\n' "$passed" "$failed"
}

# test_part PART
test_part() {
  describe_part "$1"
  name=$title
  if [ "$1" != lint ]; then compile "Building for: $name" npm run -s "pretest:$1"; fi
  phase "$name" limited npm run -s --ignore-scripts "test:$1"
}

# Finds the file that the caller names, or a test of the core by its name alone, and describes its part.
find_test() {
  for file in "$caller/$1" "$PWD/$1" "$PWD/tests/core/$1" "$PWD/tests/core/$1.cpp" "$PWD/tests/core/$1_test.cpp"; do
    if [ ! -f "$file" ]; then continue; fi
    case $file in
      */tests/core/*_test.cpp) describe_part core; return ;;
      */tests/wasm/*.test.js | */tests/packages/*.test.js) describe_part wasm; return ;;
      */tests/web/unit/*.test.js) describe_part unit; return ;;
      */tests/web/browser/*.test.js) describe_part browser; return ;;
      */tests/web/engines/*.test.js) describe_part engines; return ;;
    esac
  done
  die "test takes lint, core, wasm, unit, browser, engines, browsers or a test file, not '$1'"
}

# test_file NAME: the file that find_test found.
test_file() {
  if [ "$part" = core ]; then
    compile 'Building the tests of the core' cmake --workflow --preset core-tests
    phase "$1" limited build/native/core_tests -sf="*/${file##*/}"
  else
    compile 'Building what the test needs' npm run -s "pretest:$part"
    phase "$1" limited node --test --test-reporter=spec "$file"
  fi
}

# phase TITLE COMMAND...: shows the command's output, and adds up what it counted.
phase() {
  name=$1
  shift
  echo
  run_ticking "== $name" "$@" || :
  show_log
  count_results
  if [ "$status" = 0 ]; then return 0; fi
  if [ "$failed" = 0 ]; then failed=1; fi
  printf 'run: failed: %s\n\n%s passed, %s failed\n' "$name" "$passed" "$failed"
  exit 1
}

# The closing lines of doctest ("test cases: 9 | 8 passed | 1 failed") and Node ("pass 8", "fail 1"). CTest puts a
# test's number before each line of its output.
count_results() {
  counts=$(awk '
    { gsub(/\033\[[0-9;]*m/, ""); sub(/^ *[0-9]+: /, "") }
    /^\[doctest\] test cases:/ {
      for (i = 2; i <= NF; i++) { if ($i == "passed") p += $(i-1); if ($i == "failed") f += $(i-1) }
    }
    /^[^ ]+ pass [0-9]+$/ { p += $3 }
    /^[^ ]+ fail [0-9]+$/ { f += $3 }
    END { print p + 0, f + 0 }' "$log")
  passed=$((passed + ${counts% *}))
  failed=$((failed + ${counts#* }))
  second_tries="$second_tries$(grep -o 'passed only at the second try: .*' "$log" || :)"
}

# A test that hangs must not hang the run; macOS has no timeout.
limited() {
  if have timeout; then timeout 2400 "$@"; else "$@"; fi
}

