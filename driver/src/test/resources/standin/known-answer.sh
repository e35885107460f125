#!/bin/sh
# Signs a token step by step, as the specification of AWS Signature Version 4 says for query
# strings, with nothing but openssl. Its output is recorded in known-answer.txt.
# The credentials are made up.
set -eu

host=abcdefghijklmnopqrstuvwxyz.dsql.us-east-1.on.aws
key_id=ASIAEXAMPLEEXAMPLE01
secret='wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
day=20261001
date=20261001T123456Z
scope=$day/us-east-1/dsql/aws4_request
# The session token is "FwoGZ+/x y~z*&=" and a percent sign.
session=FwoGZ%2B%2Fx%20y~z%2A%26%3D%25

sha256() { openssl dgst -sha256 -r | cut -d ' ' -f 1; }
# hmac KEY_IN_HEX TEXT
hmac() { printf '%s' "$2" | openssl dgst -sha256 -mac HMAC -macopt "hexkey:$1" -r | cut -d ' ' -f 1; }
hex() { od -An -v -tx1 | tr -d ' \n'; }

query="Action=DbConnectAdmin"
query="$query&X-Amz-Algorithm=AWS4-HMAC-SHA256"
query="$query&X-Amz-Credential=$key_id%2F$day%2Fus-east-1%2Fdsql%2Faws4_request"
query="$query&X-Amz-Date=$date"
query="$query&X-Amz-Expires=900"
query="$query&X-Amz-Security-Token=$session"
query="$query&X-Amz-SignedHeaders=host"

body=$(printf '' | sha256)
request=$(printf 'GET\n/\n%s\nhost:%s\n\nhost\n%s' "$query" "$host" "$body" | sha256)
key=$(hmac "$(printf 'AWS4%s' "$secret" | hex)" $day)
key=$(hmac "$key" us-east-1)
key=$(hmac "$key" dsql)
key=$(hmac "$key" aws4_request)
signature=$(hmac "$key" "$(printf 'AWS4-HMAC-SHA256\n%s\n%s\n%s' $date $scope "$request")")

echo "request   $request"
echo "key       $key"
echo "signature $signature"
echo "token     $host/?$query&X-Amz-Signature=$signature"
