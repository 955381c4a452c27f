#!/usr/bin/env bash
# Runs a command with a scratch PostgreSQL for tests beside it, whose URL stands in MAKLUMAT_TEST_POSTGRES.
# Usage: Scripts/with-postgres.sh COMMAND [ARGUMENT...]
set -euo pipefail
cd "$(dirname "$0")/.."

coproc SERVER { exec Scripts/scratch-postgres.sh --fast; }
# The server ends when its standard input closes: at the latest with this script.
read -r MAKLUMAT_TEST_POSTGRES <&"${SERVER[0]}"
export MAKLUMAT_TEST_POSTGRES
"$@"
