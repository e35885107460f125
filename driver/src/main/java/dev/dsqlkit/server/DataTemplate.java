package dev.dsqlkit.server;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * An initialized data directory that each server gets a copy of, and its superuser's password.
 *
 * <p>initdb takes 0.4 to 1 s, the copy 0.06 s.
 */
record DataTemplate(Path home, Account account) {
  static final String SUPERUSER = "postgres";

  private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
  private static final String NAMELESS_USER = "could not look up effective user ID";
  private static final String PASSWORD = "password";

  /** The C collation and UTF-8 are what a cluster has; small WAL segments make a small copy. */
  private static final List<String> OPTIONS =
      List.of(
          "--username=" + SUPERUSER,
          "--auth=md5",
          "--encoding=UTF8",
          "--locale=C",
          "--wal-segsize=1",
          "--no-sync");

  /**
   * The superuser needs the password, because the port is open to all users of this machine and a
   * superuser can run programs. MD5 rather than SCRAM: a random password loses nothing by it, and
   * SCRAM costs each connect 10 ms. Roles that an application creates have no password, as on a
   * cluster, where IAM lets them in.
   */
  private static final String CLIENT_AUTHENTICATION =
      "host all " + SUPERUSER + " 127.0.0.1/32 md5\nhost all all 127.0.0.1/32 trust\n";

  /** Names the content of the directory, so that another version of this class makes its own. */
  static String key(String binaries, Account account) {
    CRC32 crc = new CRC32();
    crc.update((OPTIONS + CLIENT_AUTHENTICATION).getBytes(StandardCharsets.UTF_8));
    return "data-" + binaries + "-" + Long.toHexString(crc.getValue()) + "-uid" + account.uid();
  }

  static Path data(Path template) {
    return template.resolve("data");
  }

  static String password(Path template) throws EmbeddedPostgresException {
    try {
      return Files.readString(template.resolve(PASSWORD));
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "The cached data directory " + template + " cannot be read", e, CacheLocation.WAY_OUT);
    }
  }

  void build(Path template) throws IOException, EmbeddedPostgresException {
    String password = new BigInteger(128, new SecureRandom()).toString(36);
    Files.writeString(ownerOnly(template.resolve(PASSWORD)), password);
    Path data = data(template);
    Path handover = ownerOnly(template.resolve("handover"));
    Files.writeString(handover, password);
    Files.createDirectory(data, Permissions.of("rwx------"));
    give(handover);
    give(data);
    initdb(data, handover);
    Files.delete(handover);
    Files.writeString(data.resolve("pg_hba.conf"), CLIENT_AUTHENTICATION);
  }

  private void initdb(Path data, Path password) throws IOException, EmbeddedPostgresException {
    List<String> words = new ArrayList<>();
    words.add(home.resolve("bin").resolve("initdb").toString());
    words.add("--pgdata=" + data);
    words.add("--pwfile=" + password);
    words.addAll(OPTIONS);
    Command.Outcome outcome = Command.run(account.command(words), INITDB_LIMIT);
    if (outcome.output().contains(NAMELESS_USER)) {
      // Containers often have a user id without an entry in /etc/passwd. In a user namespace it
      // is nobody's, who has one.
      words.addAll(0, List.of("unshare", "-U"));
      outcome = Command.run(words, INITDB_LIMIT);
    }
    if (outcome.status() != 0) {
      throw failure(data, outcome);
    }
  }

  private static EmbeddedPostgresException failure(Path data, Command.Outcome outcome) {
    String output = outcome.output();
    boolean unsuitable =
        output.contains("No space left on device") || output.contains("Permission denied");
    return new EmbeddedPostgresException(
        "PostgreSQL cannot initialize a data directory in %s (initdb, exit status %d). %s%n%s"
            .formatted(
                data.getParent(),
                outcome.status(),
                unsuitable ? CacheLocation.WAY_OUT : "What it says:",
                output));
  }

  private void give(Path path) throws IOException {
    if (!account.prefix().isEmpty()) {
      Ownership.give(path, account.uid());
    }
  }

  private static Path ownerOnly(Path file) throws IOException {
    return Files.createFile(file, Permissions.of("rw-------"));
  }
}
