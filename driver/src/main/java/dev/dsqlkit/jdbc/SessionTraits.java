package dev.dsqlkit.jdbc;

import dev.dsqlkit.sql.Clause;
import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.ParameterSetting;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TransactionControl;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text leaves in its session, so that another session is not as good.
 *
 * @param setting what it sets; null if nothing
 * @param unsettles whether it may take back some of what its transaction has set
 * @param leaves what it leaves that no other session can be given; null if nothing
 */
record SessionTraits(@Nullable Setting setting, boolean unsettles, @Nullable String leaves) {
  static final SessionTraits NONE = new SessionTraits(null, false, null);

  private static final Set<String> IDENTITIES = Set.of("role", "session_authorization");
  private static final String TEMPORARY = "a temporary object";
  private static final String TEMPORARY_SCHEMA = "pg_temp";

  static SessionTraits sets(Setting setting) {
    return new SessionTraits(setting, false, null);
  }

  private static SessionTraits leaving(String what) {
    return new SessionTraits(null, false, what);
  }

  /**
   * Of one statement.
   *
   * @param sent its text for the server
   */
  static SessionTraits of(SqlStatement statement, String sent) {
    if (statement.kind() == StatementKind.VARIABLE_SET) {
      return ofSetting(statement, sent);
    }
    if (statement.kind() == StatementKind.TRANSACTION) {
      boolean goesBack =
          statement
              .transactionControl()
              .filter(control -> control.action() == TransactionControl.Action.ROLLBACK_TO)
              .isPresent();
      return goesBack ? new SessionTraits(null, true, null) : NONE;
    }
    return left(statement).map(SessionTraits::leaving).orElse(NONE);
  }

  private static SessionTraits ofSetting(SqlStatement statement, String sent) {
    Optional<ParameterSetting> read = statement.parameterSetting();
    if (read.isEmpty() || statement.bindCount() > 0) {
      return leaving("a SET whose text does not tell what it sets");
    }
    ParameterSetting setting = read.get();
    if (setting.scope() == ParameterSetting.Scope.LOCAL || setting.name().equals("TRANSACTION")) {
      return NONE;
    }
    if (IDENTITIES.contains(setting.name())) {
      return leaving("another role than the one that logged in");
    }
    if (setting.values().stream().anyMatch(value -> value.value().equals(TEMPORARY_SCHEMA))) {
      return leaving(TEMPORARY);
    }
    boolean several = setting.name().equals("SESSION CHARACTERISTICS");
    return sets(Setting.of(several ? statement.text() : setting.name(), sent));
  }

  /** Of a text. */
  static SessionTraits of(List<Part> parts, boolean bounds) {
    if (parts.size() == 1) {
      return parts.get(0).session();
    }
    @Nullable String leaves =
        parts.stream()
            .map(part -> part.session().leaves())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
    if (leaves == null && parts.stream().anyMatch(part -> part.session().setting() != null)) {
      leaves = "a SET among several statements of a text";
    }
    boolean unsettles = bounds || parts.stream().anyMatch(part -> part.session().unsettles());
    return leaves == null && !unsettles ? NONE : new SessionTraits(null, unsettles, leaves);
  }

  private static Optional<String> left(SqlStatement statement) {
    Optional<String> byKind =
        switch (statement.kind()) {
          case PREPARE -> Optional.of("a statement of PREPARE");
          case LISTEN -> Optional.of("LISTEN");
          case LOAD -> Optional.of("a library of LOAD");
          case DISCARD -> Optional.of("what DISCARD has made of it");
          case DECLARE_CURSOR -> Optional.of("a cursor WITH HOLD").filter(c -> holds(statement));
          default -> Optional.empty();
        };
    if (byKind.isPresent()) {
      return byKind;
    }
    if (statement.has(Clause.TEMPORARY)
        || statement.tokens().stream().anyMatch(SessionTraits::isTemporary)) {
      return Optional.of(TEMPORARY);
    }
    if (statement.callsSequenceState()) {
      return Optional.of("values of sequences that currval or lastval show");
    }
    return statement.functionCalls().stream()
        .map(SessionTraits::left)
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whoever names the schema of temporary objects has some there. */
  private static boolean isTemporary(Token token) {
    return token.isName() && token.value().equals(TEMPORARY_SCHEMA);
  }

  private static boolean holds(SqlStatement statement) {
    List<Token> tokens = statement.tokens();
    for (int i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("hold") && tokens.get(i - 1).is("with")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> left(FunctionCall call) {
    String name = call.name().name();
    if (name.equals("set_config") && !isLocal(call)) {
      return Optional.of("a setting made by set_config");
    }
    if (name.startsWith("pg_advisory_lock") || name.startsWith("pg_try_advisory_lock")) {
      return Optional.of("an advisory lock");
    }
    return Optional.empty();
  }

  /** Whether the last argument is the one token that says so, and no expression. */
  private static boolean isLocal(FunctionCall call) {
    List<Token> arguments = call.argumentTokens();
    int last = arguments.size() - 1;
    return last > 0 && arguments.get(last).is("true") && arguments.get(last - 1).isSymbol(",");
  }
}
