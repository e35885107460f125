package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Comment;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.ParameterSetting;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes two transactions of one that the script itself begins. */
final class TransactionSplit {
  /** The rules that it settles. */
  static final Set<String> RULES = Set.of("multiple-ddl", "ddl-and-dml");

  private static final String CHANGE =
      "two transactions instead of one: the first stays if the second fails";

  private TransactionSplit() {}

  /** Whether what a statement does ends with its transaction, so that COMMIT would undo it. */
  static boolean isBound(SqlStatement statement) {
    return switch (statement.kind()) {
      case CONSTRAINTS_SET, DECLARE_CURSOR, LOCK -> true;
      case VARIABLE_SET ->
          statement
              .parameterSetting()
              .filter(
                  set ->
                      set.scope() == ParameterSetting.Scope.LOCAL
                          || set.name().equals("TRANSACTION"))
              .isPresent();
      default -> false;
    };
  }

  /** BEGIN or START TRANSACTION with its modes, without comments. */
  static String beginning(ScriptStatement statement) {
    SqlStatement sql = statement.sql();
    if (Comment.in(statement.window(), sql.start(), sql.end()).isEmpty()) {
      return statement.text();
    }
    return sql.tokens().stream()
        .map(token -> statement.window().substring(token.start(), token.end()))
        .collect(Collectors.joining(" "));
  }

  /**
   * The rewrite.
   *
   * @param begin what begins the second transaction
   */
  static Repair before(ScriptStatement statement, String begin, String lineEnd) {
    String text = statement.window();
    int start = statement.sql().start();
    boolean lower = begin.equals(begin.toLowerCase(Locale.ROOT));
    String commit = lower ? "commit;" : "COMMIT;";
    int line = nextLine(text, statement.gap(), start);
    if (line < 0) {
      return repair(statement, start, commit + " " + begin + "; ");
    }
    int indentEnd = line;
    while (indentEnd < start && " \t".indexOf(text.charAt(indentEnd)) >= 0) {
      indentEnd++;
    }
    String indent = text.substring(line, indentEnd);
    return repair(statement, line, indent + commit + lineEnd + indent + begin + ";" + lineEnd);
  }

  /** The beginning of the first line behind the comments of the statement before; or -1. */
  private static int nextLine(String text, int from, int to) {
    int at = from;
    while (at < to) {
      if (text.charAt(at) == '\n') {
        return at + 1;
      }
      int behind = Comment.end(text, at);
      at = behind < 0 ? at + 1 : behind;
    }
    return -1;
  }

  private static Repair repair(ScriptStatement statement, int at, String insertion) {
    return new Repair(Fix.REVIEW, CHANGE, List.of(new Edit(at, at, insertion)))
        .movedBy(statement.windowStart());
  }
}
