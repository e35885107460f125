# Runs postgres on a copy of a data directory until it ends or standard input does.
# Arguments: run directory, data directory to copy, the postgres command.
# The JVM holds the other end of standard input, so it ends when the JVM does.
trap '' HUP INT QUIT TERM
exec 3<&0
run=$1
template=$2
shift 2
cp -Rp "$template" "$run/data" || exit
"$@" </dev/null 3<&- &
server=$!
{
  read -r line
  : >"$run/stopping"
  # Again and again, because SIGINT is ignored until postgres has its own handler.
  while kill -INT "$server" 2>/dev/null; do
    sleep 1
  done
} <&3 3<&- &
watcher=$!
wait "$server"
status=$?
kill -KILL "$watcher" 2>/dev/null
# A server that ended by itself leaves its log for the JVM to show.
if [ -e "$run/stopping" ]; then
  rm -rf "$run"
fi
exit "$status"
