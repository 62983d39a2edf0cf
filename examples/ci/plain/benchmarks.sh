#!/usr/bin/env bash
# For any pipeline that can run a script: measures, judges, and keeps baseline and history in a folder that stays.
#
#   BENCHLINE_STATE   the folder that stays between runs (default: .benchmarks-state beside the project)
#   BENCHLINE_KEEP    1 where a run that is not worse is the next baseline: on the main branch, not for proposals
#
# Ends as benchline ci does: 0 fine, 1 worse, 2 error, 3 nothing could be judged, 130 interrupted.
set -euo pipefail

state=${BENCHLINE_STATE:-$PWD/../.benchmarks-state}
keep=${BENCHLINE_KEEP:-0}

mkdir -p .benchmarks "$state"
for part in baselines history; do
  if [ -d "$state/$part" ]; then cp -R "$state/$part" .benchmarks/; fi
done

code=0
# Only what programs need: a secret of the job does not reach a benchmark.
env -i PATH="$PATH" HOME="$HOME" LANG="${LANG:-C.UTF-8}" CI=true npx benchline ci "$@" || code=$?

if [ "$keep" = 1 ]; then
  if [ "$code" = 0 ]; then npx benchline baseline save; fi
  for part in baselines history; do
    if [ -d ".benchmarks/$part" ]; then
      rm -rf "${state:?}/$part"
      cp -R ".benchmarks/$part" "$state/"
    fi
  done
fi

exit "$code"
