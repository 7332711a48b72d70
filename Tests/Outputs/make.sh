#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Writes everything that a binary of Simpul writes of all studies into a folder, so that two states of the program can be compared
# byte for byte: results of run, compare, best, promise, staff, sweep and merge, what is printed, read back, and asked.
#
#   sh Tests/Outputs/make.sh BINARY FOLDER [PATTERN]     PATTERN: such as '0[1-5]', for some of the studies only
#
# Few replications of each: what is compared is what is said of them, not how sure it is.
set -eu
[ $# -ge 2 ] || { sed -n '3,9p' "$0" >&2; exit 64; }
binary=$(realpath "$1"); mkdir -p "$2"; folder=$(realpath "$2"); pattern=${3:-*}
cd "$(dirname "$0")/../.."
# So that the commands that are recorded are the same for all binaries.
shelf=$(mktemp -d); trap 'rm -rf "$shelf"' EXIT
ln -s "$binary" "$shelf/simpul"; PATH="$shelf:$PATH"; export PATH
SIMPUL_OUTPUTS=$folder; export SIMPUL_OUTPUTS

# say NAME COMMAND...: what a command prints, and its exit code.
say() {
  name=$1; shift
  code=0
  "$@" > "$folder/$name.out" 2> "$folder/$name.err" < /dev/null || code=$?
  echo "$code" > "$folder/$name.code"
}

# result NAME COMMAND...: the same, and the folder of results.
result() {
  name=$1; shift
  say "$name" "$@" --output "result-of-comparison" --replace
  rm -rf "$folder/$name"
  if [ -d result-of-comparison ]; then mv result-of-comparison "$folder/$name"; fi
}
rm -rf result-of-comparison

for study in Scenarios/$pattern/ Scenarios/elements/$pattern/; do
  [ -d "$study" ] || continue
  key=$(basename "$study")
  case "$key" in nationwide|w6|elements) continue ;; esac
  files=$(ls "$study"*.yaml | sort)
  for file in $files; do
    stem=$key-$(basename "$file" .yaml)
    for language in id en; do say "check-$stem-$language" simpul check "$file" --language $language; done
    say "check-all-$stem" simpul check "$file" --all
  done
  as_is="$study"as-is.yaml
  [ -f "$as_is" ] || continue
  redesigns=$(ls "$study"to-be*.yaml 2>/dev/null | sort || true)
  for language in id en; do
    result "run-$key-$language" simpul run "$as_is" --replications 3 --no-sensitivity --language $language
    # shellcheck disable=SC2086
    [ -z "$redesigns" ] || result "compare-$key-$language" simpul compare "$as_is" $redesigns --replications 4 \
      --no-sensitivity --language $language
  done
  say "json-$key" simpul run "$as_is" --replications 2 --no-sensitivity --json --output result-of-comparison --replace
  rm -rf result-of-comparison
done

# What takes longer, of a few studies.
for key in 03-poor-relief-letter 16-building-recommendation 21-domicile-letter; do
  study=Scenarios/$key/
  case "$key" in $pattern) ;; *) continue ;; esac
  result "varied-run-$key" simpul run "$study"as-is.yaml --replications 2
  result "varied-compare-$key" simpul compare "$study"as-is.yaml "$study"to-be.yaml --replications 2 --language en
  for language in id en; do
    result "best-$key-$language" simpul best "$study"as-is.yaml "$study"to-be.yaml --replications 10 --most 40 \
      --language $language
    result "promise-$key-$language" simpul promise "$study"as-is.yaml --within "3 working days" --share 90% \
      --replications 30 --language $language
    result "staff-$key-$language" simpul staff "$study"as-is.yaml --within "3 working days" --share 90% \
      --most-replications 60 --language $language
  done
done
case nationwide in
  $pattern)
    nationwide=Scenarios/nationwide
    head -n 9 $nationwide/offices-SYNTHETIC.csv > offices-of-comparison.csv
    for language in id en; do
      result "sweep-$language" simpul sweep $nationwide/as-is.yaml --design $nationwide/to-be.yaml \
        --over offices-of-comparison.csv --replications 3 --relief 1 --language $language
    done
    for number in 1 2; do
      result "shard-$number" simpul sweep $nationwide/as-is.yaml --over offices-of-comparison.csv --replications 3 \
        --shard $number/2
    done
    cp -r "$folder/shard-1" shard-1-of-comparison; cp -r "$folder/shard-2" shard-2-of-comparison
    result merge simpul merge shard-1-of-comparison shard-2-of-comparison
    rm -rf shard-1-of-comparison shard-2-of-comparison offices-of-comparison.csv
    say schema simpul schema
    say version simpul --version
    say verify simpul verify
    for command in "" run compare best promise staff sweep merge check new schema demo verify; do
      # shellcheck disable=SC2086
      say "help-$command" simpul $command --help
    done
    for language in id en; do
      say "new-$language" simpul new result-of-comparison --language $language
      [ -d result-of-comparison ] && cp -r result-of-comparison "$folder/starter-$language"
      say "new-to-be-$language" simpul new --to-be result-of-comparison/as-is.yaml --language $language
      [ -d result-of-comparison ] && cp -r result-of-comparison "$folder/starter-to-be-$language"
      rm -rf result-of-comparison
    done
    for fault in Tests/EndToEndTests/Faults/*.yaml; do
      say "fault-$(basename "$fault" .yaml)" simpul check "$fault"
    done
    simpul run Scenarios/01-vet-licence/as-is.yaml --replications 2 --no-sensitivity --output result-of-comparison \
      --event-log "$folder/events.csv" --replace > "$folder/event-log.out" 2>&1 || true
    rm -rf result-of-comparison
    ;;
esac
