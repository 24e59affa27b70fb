#!/bin/sh
# Makes the nginx.conf of the image, in which services are looked up anew while nginx runs: a container that is started
# again or beside others has a new address. Needs nginx 1.27.3 or newer; older ones look names up once, when they start.
#
# resolving.sh [original [made [resolv.conf]]]
set -eu
original=${1:-/etc/nginx/shop.conf}
made=${2:-/etc/nginx/nginx.conf}
resolv=${3:-/etc/resolv.conf}

servers=$(awk '$1 == "nameserver" { printf "%s ", $2 ~ /:/ ? "[" $2 "]" : $2 }' "$resolv")
if [ -z "$servers" ]; then
    echo "resolving.sh: $resolv names no server" >&2
    exit 1
fi
# Kubernetes knows services by their full names only; nginx does not look at the list of domains to search.
domain=$(awk '$1 == "search" { for (i = 2; i <= NF; i++) if ($i ~ /\.svc\./) { print "." $i; exit } }' "$resolv")

awk -v servers="$servers" -v domain="$domain" '
    /^ *server [a-z]+-service:[0-9]+;/ { sub(/:/, domain ":"); sub(/;/, " resolve;") }
    { print }
    /^http [{]/ { print "    resolver " servers "valid=5s;" }
    /^ *upstream / { print "        zone " $2 " 64k;" }
' "$original" > "$made"
