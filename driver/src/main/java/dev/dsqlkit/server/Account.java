package dev.dsqlkit.server;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that PostgreSQL runs as, which must not be root.
 *
 * @param prefix the words in front of a command that make it run as that user
 * @param uid the owner of what that user writes, as this process sees it
 */
record Account(List<String> prefix, int uid) {
  private static final Duration PROBE_LIMIT = Duration.ofSeconds(10);
  private static final String NOBODY = "65534";

  /** All that drop root, the most direct first; su needs the shell to hand the words on. */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
          List.of("runuser", "-u", "nobody", "--"),
          List.of("chroot", "--userspec=" + NOBODY + ":" + NOBODY, "/"),
          List.of("su", "-s", "/bin/sh", "nobody", "-c", "exec \"$0\" \"$@\"", "--"),
          List.of("unshare", "-U"));

  static Account find(Ownership ownership) throws EmbeddedPostgresException {
    return ownership.isRoot() ? unprivileged(WAYS) : new Account(List.of(), ownership.uid());
  }

  static Account unprivileged(List<List<String>> ways) throws EmbeddedPostgresException {
    List<String> failures = new ArrayList<>();
    for (List<String> way : ways) {
      String name = way.get(0);
      try {
        Command.Outcome outcome = probe(way);
        if (outcome.status() == 0 && !outcome.output().equals("0")) {
          // A user namespace only renames root, so that files still belong to it.
          boolean renamed = name.equals("unshare");
          return new Account(way, renamed ? Ownership.ROOT : Integer.parseInt(outcome.output()));
        }
        failures.add(name + " (" + outcome.output() + ")");
      } catch (IOException e) {
        failures.add(name + " (" + (e.getCause() == null ? e : e.getCause()).getMessage() + ")");
      } catch (NumberFormatException e) {
        failures.add(name + " (" + e.getMessage() + ")");
      }
    }
    throw new EmbeddedPostgresException(
        "PostgreSQL refuses to run as root, and no way to another user works here: %s. Run as an ordinary user, or install setpriv."
            .formatted(String.join(", ", failures)));
  }

  /** Through a shell with an option of its own, as the server is started later. */
  private static Command.Outcome probe(List<String> way) throws IOException {
    return Command.run(new Account(way, 0).command(List.of("sh", "-c", "id -u")), PROBE_LIMIT);
  }

  List<String> command(List<String> command) {
    List<String> words = new ArrayList<>(prefix);
    words.addAll(command);
    return words;
  }
}
