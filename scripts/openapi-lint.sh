#!/usr/bin/env bash
# Lints the served OpenAPI document with the Italian ModI ruleset; any error fails.
# The ruleset is AGPL-3.0 and therefore not part of this repository: RULESET says where it is.
set -euo pipefail
cd "$(dirname "$0")/.."
ruleset=${RULESET:-../shared/modi/spectral.yml}
if [ ! -f "$ruleset" ]; then
  printf 'The Italian OpenAPI ruleset is not at %s. Set RULESET to the spectral.yml of the API-interoperability guidelines.\n' "$ruleset" >&2
  exit 1
fi
mkdir -p .tmp
npm run --silent openapi > .tmp/openapi.json
node_modules/.bin/spectral lint .tmp/openapi.json --ruleset "$ruleset" --fail-severity error
