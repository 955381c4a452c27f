#!/usr/bin/env bash
# Runs a PostgreSQL of Debian's package in a scratch folder until standard input closes.
# Usage: Scripts/scratch-postgres.sh [folder] [--fast] [--keep] [--port N]
#   folder     where the database lives; it is kept. Without it a new folder is made and removed at the end.
#   --fast     fsync off: for tests whose data may be lost with the machine.
#   --keep     does not remove the folder that it made.
#   --port N   this port, instead of a free one.
# When the server answers, one line is printed: postgres://…/postgres. The unix socket is in the folder.
set -euo pipefail

say() { printf '%s\n' "$*" >&2; }

folder= fast= keep= port=
while [ "$#" -gt 0 ]; do
    case "$1" in
        --fast) fast=1 ;;
        --keep) keep=1 ;;
        --port) port=${2:?--port needs a number}; shift ;;
        -*) say "Unknown option: $1"; exit 2 ;;
        *) folder=$1 ;;
    esac
    shift
done

bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
if [ ! -x "$bin/initdb" ]; then
    say "PostgreSQL is missing. Install it: apt-get install postgresql"
    exit 1
fi

made=
if [ -z "$folder" ]; then
    folder=$(mktemp -d "${TMPDIR:-/tmp}/scratch-postgres.XXXXXX")
    made=1
else
    mkdir -p "$folder"
    folder=$(cd "$folder" && pwd)
fi
data=$folder/data

# The server refuses to run as root.
as_server=()
if [ "$(id -u)" -eq 0 ]; then
    as_server=(runuser -u postgres --)
    chown postgres "$folder"
fi
server() { (cd / && "${as_server[@]}" "$bin/$1" "${@:2}") </dev/null; }

finish() {
    trap - EXIT
    server pg_ctl -D "$data" -m immediate -s stop >/dev/null 2>&1 || true
    if [ -n "$made" ] && [ -z "$keep" ]; then rm -rf "$folder"; fi
}
trap finish EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
trap 'exit 129' HUP

if [ ! -e "$data/PG_VERSION" ]; then
    server initdb -D "$data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync >"$folder/initdb.log" 2>&1 || {
        tail -n 20 "$folder/initdb.log" >&2
        exit 1
    }
fi

# Everything stands in a file of the folder, so that pg_ctl alone starts the same server again.
settings() {
    printf "listen_addresses = '127.0.0.1'\nport = %s\nunix_socket_directories = '%s'\n" "$1" "$folder"
    if [ -n "$fast" ]; then printf "fsync = off\nfull_page_writes = off\nmax_connections = 400\n"; fi
}
if ! grep -q scratch.conf "$data/postgresql.conf"; then
    printf "include 'scratch.conf'\n" >>"$data/postgresql.conf"
fi

# Two calls may choose the same port: the one that comes second tries another.
for ((attempt = 1; ; attempt++)); do
    chosen=${port:-$((20000 + (RANDOM * 32768 + RANDOM) % 12000))}
    settings "$chosen" >"$data/scratch.conf"
    if server pg_ctl -D "$data" -w -t 60 -s -l "$folder/log" start >/dev/null 2>&1; then break; fi
    if [ -n "$port" ] || [ "$attempt" -ge 20 ] || ! grep -q 'could not create any TCP/IP sockets' "$folder/log"; then
        say "The server did not start. The end of its log:"
        tail -n 20 "$folder/log" >&2 || true
        exit 1
    fi
    rm -f "$folder/log"
done

printf 'postgres://postgres@127.0.0.1:%s/postgres\n' "$chosen"

# Waits for the end of standard input, whatever comes before it.
while read -r _; do :; done
