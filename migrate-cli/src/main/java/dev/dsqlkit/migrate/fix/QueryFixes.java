package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.TokenKind;
import java.util.Map;
import java.util.Optional;

/** Queries, calls and statements about rows. */
final class QueryFixes {
  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("truncate", QueryFixes::truncate),
          entry("vacuum", QueryFixes::vacuum),
          entry("locking-clause", RowLocks::repair),
          entry("locking-clause-before-2026-08", RowLocks::repairAll),
          entry("text-search-configuration", QueryFixes::searchConfiguration),
          entry("wait-for-job-in-select", QueryFixes::waitByCall));

  private QueryFixes() {}

  private static Optional<Repair> truncate(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    boolean simple =
        refused.statement().kind() == StatementKind.TRUNCATE
            && words.tokens().stream().noneMatch(token -> token.isSymbol(","))
            && words.find("restart", "identity") < 0
            && words.find("cascade") < 0;
    if (!simple) {
      return Optional.empty();
    }
    draft.replace(0, refused.keyword("DELETE") + " " + refused.keyword("FROM"));
    if (words.is(1, "table")) {
      draft.remove(1, 2);
    }
    int options = words.find("continue", "identity");
    options = options < 0 ? words.find("restrict") : options;
    if (options > 0) {
      draft.remove(options, words.size());
    }
    return draft.review(
        "the rows are deleted one by one: 3,000 of them at most, and foreign keys act on each");
  }

  /** The ANALYZE in it is kept where the form is one that exists. */
  private static Optional<Repair> vacuum(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    if (!words.is(0, "vacuum")) {
      return Optional.empty();
    }
    int table = 1;
    boolean analyzes;
    if (words.isSymbol(1, "(")) {
      table = words.close(1) + 1;
      analyzes = switchedOn(words, table - 1);
    } else {
      while (words.isAny(table, "full", "freeze", "verbose", "analyze", "analyse")) {
        table++;
      }
      analyzes = table > 1 && words.isAny(table - 1, "analyze", "analyse");
    }
    if (analyzes && words.isName(table) && words.nameEnd(table) == words.size()) {
      return draft
          .replace(0, table, refused.keyword("ANALYZE"))
          .safe("only ANALYZE is left: the service cleans up by itself");
    }
    return draft
        .removeStatement()
        .safe("the statement is removed: the service cleans up by itself");
  }

  private static boolean switchedOn(Words words, int close) {
    for (int i = 2; i < close; i++) {
      if (words.isAny(i, "analyze", "analyse")) {
        return words.isSymbol(i + 1, ",")
            || words.isSymbol(i + 1, ")")
            || words.isAny(i + 1, "true", "on");
      }
    }
    return false;
  }

  private static Optional<Repair> searchConfiguration(Refused refused) {
    Draft draft = new Draft(refused);
    return refused.statement().functionCalls().stream()
        .filter(call -> call.at().start() == refused.position())
        .map(FunctionCall::argumentTokens)
        .filter(arguments -> arguments.get(0).kind() == TokenKind.STRING)
        .findFirst()
        .flatMap(
            arguments ->
                draft
                    .replace(draft.words().index(arguments.get(0)), "'simple'")
                    .review("words are compared as they are written: no stems, no stop words"));
  }

  /** A SELECT of nothing but the call. */
  private static Optional<Repair> waitByCall(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    boolean alone =
        words.is(0, "select", "sys")
            && words.isSymbol(2, ".")
            && words.isSymbol(4, "(")
            && words.close(4) == words.size() - 1
            && words.at(1).start() == refused.position();
    return alone
        ? draft.replace(0, refused.keyword("CALL")).safe("the procedure is called by CALL")
        : Optional.empty();
  }
}
