package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptStatement;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who runs a script.
 *
 * @param assume anything but {@link Assume#AUTO}
 * @param opensTransaction whether it opens a transaction around all of the script
 */
record RunningTool(Assume assume, boolean opensTransaction) {
  private static final Pattern FLYWAY_NAME =
      Pattern.compile("(?:[VUB][0-9][0-9._]*|R)__.*\\.sql", Pattern.CASE_INSENSITIVE);
  private static final Pattern LIQUIBASE_HEAD =
      Pattern.compile("--\\s*liquibase\\s+formatted\\s+sql\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_TRANSACTION =
      Pattern.compile("\\s*executeInTransaction\\s*=\\s*false\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern OUTSIDE =
      Pattern.compile(".*\\brunInTransaction\\s*:\\s*\"?false\\b.*", Pattern.CASE_INSENSITIVE);

  private static final int LONGEST_HEAD = 200;

  static RunningTool of(ScriptSource source, Assume assume) throws IOException {
    Assume who = assume == Assume.AUTO ? guess(source) : assume;
    return new RunningTool(
        who,
        switch (who) {
          case AUTO, STATEMENT, LIQUIBASE -> false;
          case FILE -> true;
          case FLYWAY -> executesInTransaction(source);
        });
  }

  private static Assume guess(ScriptSource source) throws IOException {
    if (FLYWAY_NAME.matcher(fileName(source)).matches()) {
      return Assume.FLYWAY;
    }
    if (source.path().isPresent() && isFormattedSql(source)) {
      return Assume.LIQUIBASE;
    }
    return Assume.STATEMENT;
  }

  private static String fileName(ScriptSource source) {
    return source.name().substring(source.name().lastIndexOf('/') + 1);
  }

  /** Looks at the beginning of the first line only: it may be all of a large file. */
  private static boolean isFormattedSql(ScriptSource source) throws IOException {
    char[] head = new char[LONGEST_HEAD];
    int length = 0;
    try (Reader in = source.open().open()) {
      int count = 0;
      while (length < head.length && count >= 0) {
        length += count;
        count = in.read(head, length, head.length - length);
      }
    }
    String begin = new String(head, 0, length);
    String first = (begin.startsWith("\uFEFF") ? begin.substring(1) : begin).strip();
    return LIQUIBASE_HEAD.matcher(first).lookingAt();
  }

  private static boolean executesInTransaction(ScriptSource source) throws IOException {
    if (source.path().isEmpty()) {
      return true;
    }
    Path conf = source.path().get().resolveSibling(fileName(source) + ".conf");
    if (!Files.isRegularFile(conf)) {
      return true;
    }
    try (var lines = Files.lines(conf)) {
      return lines.noneMatch(line -> NO_TRANSACTION.matcher(line).matches());
    }
  }

  boolean fillsPlaceholders() {
    return assume == Assume.FLYWAY || assume == Assume.LIQUIBASE;
  }

  /** Whether a changeset begins before the statement, and if so whether it is a transaction. */
  Optional<Boolean> changeset(ScriptStatement statement) {
    if (assume != Assume.LIQUIBASE) {
      return Optional.empty();
    }
    List<Comment> heads =
        statement.commentsBefore().stream()
            .filter(comment -> comment.text().toLowerCase(Locale.ROOT).startsWith("changeset"))
            .toList();
    return heads.isEmpty()
        ? Optional.empty()
        : Optional.of(!OUTSIDE.matcher(heads.get(heads.size() - 1).text()).matches());
  }
}
