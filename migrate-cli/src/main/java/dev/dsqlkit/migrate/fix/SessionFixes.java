package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.ParameterSetting;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings, transactions' modes and the state of a session. */
final class SessionFixes {
  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("isolation-serializable", SessionFixes::serializable),
          entry("isolation-read-committed", SessionFixes::readCommitted),
          entry("set-transaction", SessionFixes::setTransaction),
          entry("set-batched-nestloop-before-2026-09", SessionFixes::batchedNestloop),
          entry("set-parameter", SessionFixes::parameter),
          entry("set-config", SessionFixes::setConfig),
          entry("discard", SessionFixes::discard));

  private SessionFixes() {}

  private static Optional<Repair> serializable(Refused refused) {
    return repeatableRead(
        refused, "the transaction runs in REPEATABLE READ, which does not prevent write skew");
  }

  private static Optional<Repair> readCommitted(Refused refused) {
    return repeatableRead(
        refused,
        "the transaction runs in REPEATABLE READ: it sees one snapshot, and conflicts end with 40001");
  }

  private static Optional<Repair> repeatableRead(Refused refused, String change) {
    StatementKind kind = refused.statement().kind();
    Draft draft = new Draft(refused);
    Words words = draft.words();
    int level = words.find("isolation", "level");
    if (level < 0 || !(kind == StatementKind.TRANSACTION || kind == StatementKind.VARIABLE_SET)) {
      return Optional.empty();
    }
    int end = words.is(level + 2, "serializable") ? level + 3 : level + 4;
    return draft
        .replace(level + 2, end, refused.keyword("REPEATABLE") + " " + refused.keyword("READ"))
        .review(change);
  }

  private static Optional<Repair> setTransaction(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    if (!isSet(refused) || words.find("snapshot") >= 0) {
      return Optional.empty();
    }
    return draft
        .removeStatement()
        .review(
            words.find("read", "only") >= 0
                ? "the transaction may write, unless BEGIN says READ ONLY"
                : "the transaction runs in the mode that BEGIN gave it, in REPEATABLE READ");
  }

  private static Optional<Repair> batchedNestloop(Refused refused) {
    return isSet(refused)
        ? new Draft(refused)
            .removeStatement()
            .safe("the statement is removed: it chooses among plans that are not there")
        : Optional.empty();
  }

  private static Optional<Repair> parameter(Refused refused) {
    Optional<ParameterSetting> setting = refused.statement().parameterSetting();
    if (!isSet(refused) || setting.isEmpty()) {
      return Optional.empty();
    }
    return switch (setting.get().name()) {
      case "TRANSACTION" -> setTransaction(refused);
      case "session_authorization" -> Optional.empty();
      default -> removed(refused, setting.get().name(), setting.get().value());
    };
  }

  private static Optional<Repair> removed(Refused refused, String name, Optional<String> value) {
    boolean idle = IdleSettings.isIdle(name, value);
    return new Draft(refused)
        .removeStatement()
        .repair(
            idle ? Fix.SAFE : Fix.REVIEW,
            idle
                ? "the statement is removed: %s changes nothing here".formatted(name)
                : "%s keeps the value that the service gives it".formatted(name));
  }

  /** A SELECT of nothing but the call. */
  private static Optional<Repair> setConfig(Refused refused) {
    List<FunctionCall> calls = refused.statement().functionCalls();
    List<Token> tokens = refused.tokens();
    Words words = new Words(tokens);
    boolean alone =
        refused.statement().kind() == StatementKind.SELECT
            && calls.size() == 1
            && tokens.get(1).equals(calls.get(0).at())
            && words.close(words.nameEnd(1)) == words.size() - 1;
    if (!alone || calls.get(0).firstLiteral().isEmpty()) {
      return Optional.empty();
    }
    List<Token> arguments = calls.get(0).argumentTokens();
    boolean literal = arguments.size() > 2 && arguments.get(2).kind() == TokenKind.STRING;
    return removed(
        refused,
        calls.get(0).firstLiteral().get(),
        Optional.of(literal ? arguments.get(2).value() : "?"));
  }

  private static boolean isSet(Refused refused) {
    return refused.statement().kind() == StatementKind.VARIABLE_SET;
  }

  private static Optional<Repair> discard(Refused refused) {
    if (refused.statement().kind() != StatementKind.DISCARD) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    Words words = draft.words();
    if (words.is(1, "all")) {
      return draft
          .replace(0, refused.keyword("RESET"))
          .review("RESET ALL brings back the settings and nothing else");
    }
    return words.is(1, "sequences")
        ? Optional.empty()
        : draft
            .removeStatement()
            .review("the statement is removed: plans and temporary tables are not kept");
  }
}
