#!/usr/bin/env bash
# Installs the Debian packages that the browser and peer tests drive, where missing.
# usage: scripts/debian-packages.sh [package…]     (default: all of them; needs root)
#        scripts/debian-packages.sh --unpack folder package…
# HylaFAX is unpacked and never installed: its package sets up a fax server, with users, services and a mail program.
set -euo pipefail
if [ "${1:-}" = --unpack ]; then
  folder=$2
  shift 2
  cd "$(mktemp -d)"
  apt-get download -q "$@" > log 2>&1 || { apt-get update -q >> log 2>&1 && apt-get download -q "$@" >> log 2>&1; } || { tail -n 20 log; exit 1; }
  for package in ./*.deb; do dpkg --extract "$package" "$folder"; done
  rm -rf "$PWD"
  printf 'unpacked: %s\n' "$*"
  exit 0
fi
packages=("$@")
if [ ${#packages[@]} -eq 0 ]; then packages=(chromium clamav-daemon dovecot-imapd libtiff-tools poppler-utils postfix postgresql tesseract-ocr tesseract-ocr-ita); fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  printf 'Debian packages present: %s\n' "${packages[*]}"
  exit 0
fi

printf 'Debian packages to install: %s\n' "${missing[*]}"
export DEBIAN_FRONTEND=noninteractive
# The tests start their own servers on loopback ports: nothing is to run on the standard ones.
policy=/usr/sbin/policy-rc.d
if [ ! -e "$policy" ]; then
  printf '#!/bin/sh\nexit 101\n' > "$policy"
  chmod +x "$policy"
  trap 'rm -f "$policy"' EXIT
fi
echo 'postfix postfix/main_mailer_type select No configuration' | debconf-set-selections
log=$(mktemp)
if ! { apt-get update -q && apt-get install -y -q --no-install-recommends "${missing[@]}"; } > "$log" 2>&1; then
  tail -n 40 "$log"
  exit 1
fi
printf 'installed\n'
