# Starts postgres on a copy of a data directory, with a guard beside it, and returns.
# Arguments: run directory, data directory to copy, the postgres command.
#
# The JVM keeps the pipe "alive" open. When the JVM ends, the guard reads the end of the pipe,
# stops the server and removes the run directory. This script itself does not stay, because a JVM
# with a running child process takes 0.3 s longer to exit.
trap '' HUP INT QUIT TERM
run=$1
template=$2
shift 2
mkfifo -m 600 "$run/alive" || exit
# Opening a pipe for reading waits for a writer, so be one until the JVM is.
exec 3<>"$run/alive" 4<"$run/alive"
cp -Rp "$template" "$run/data" || exit
# The JVM sends a line when it holds the pipe. Without it nobody would ever stop the server.
read -r line || exit
exec 3<&-

guard() {
  "$@" </dev/null 4<&- &
  server=$!
  {
    read -r line
    : >"$run/stopping"
    # Again and again, because SIGINT is ignored until postgres has its own handler.
    while kill -INT "$server" 2>/dev/null; do
      sleep 1
    done
  } <&4 &
  watcher=$!
  wait "$server"
  echo $? >"$run/status"
  kill -KILL "$watcher" 2>/dev/null
  # A server that ended by itself leaves its log for the JVM to show.
  if [ -e "$run/stopping" ]; then
    rm -rf "$run"
  else
    mv "$run/status" "$run/ended"
  fi
}
guard "$@" </dev/null &
