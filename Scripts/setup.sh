#!/usr/bin/env bash
# Installs the Debian packages and Python tools that are missing, and says which.
# Usage: Scripts/setup.sh [build] [postgres] [browser] [bench] [crash]
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf '%s\n' "$*" >&2; }

packages=()
for purpose in "${@:-build}"; do
    case "$purpose" in
        build) packages+=(pkg-config libsqlite3-dev libpq-dev libqrencode-dev zlib1g-dev) ;;
        postgres) packages+=(postgresql) ;;
        browser) packages+=(chromium python3-venv fonts-liberation) ;;
        crash) packages+=(e2fsprogs libfaketime) ;;
        bench) packages+=(wrk python3 gcc libc6-dev libsqlite3-dev) ;;
        *) say "Unknown purpose: $purpose"; exit 2 ;;
    esac
done

if ! command -v swift >/dev/null; then
    say "Swift is missing. Install Swift 6.2 or newer (https://www.swift.org/install/linux/), then run make again."
    exit 1
fi

missing=()
for package in "${packages[@]}"; do
    if ! dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed'; then
        missing+=("$package")
    fi
done

if [ "${#missing[@]}" -gt 0 ]; then
    say "Installing missing system packages: ${missing[*]}"
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            say "This needs root, and sudo is not there. As root: apt-get install ${missing[*]}"
            exit 1
        fi
        as_root=(sudo)
    fi
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update && \
        "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"; } \
        >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        say "The packages could not be installed: ${missing[*]}"
        exit 1
    fi
    rm -f "$log"
fi

case " $* " in
    *" browser "*)
        # Test tools live in their own environment, apart from the system's Python.
        wanted=$(sha256sum Tests/Browser/requirements.txt | cut -c1-16)
        if [ ! -x .venv/bin/python ] || [ "$(cat .venv/.wanted 2>/dev/null || true)" != "$wanted" ]; then
            say "Installing the test tools of Tests/Browser/requirements.txt into .venv"
            rm -rf .venv
            python3 -m venv .venv
            .venv/bin/pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
            printf '%s' "$wanted" >.venv/.wanted
        fi
        ;;
esac
