package dev.dsqlkit.local;

import dev.dsqlkit.sql.AlterAction;
import dev.dsqlkit.sql.Column;
import dev.dsqlkit.sql.CreateTable;
import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.FunctionCall;
import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.StatementKind;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import dev.dsqlkit.sql.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns a statement that only Aurora DSQL understands, or that it understands otherwise, into one
 * for PostgreSQL.
 */
public final class LocalRewrites {
  private LocalRewrites() {}

  /** What to change in the statement's script; empty where PostgreSQL does the same by itself. */
  public static List<Edit> edits(SqlStatement statement) {
    return switch (statement.kind()) {
      case INDEX, ALTER_TABLE -> startsJob(statement) ? job(statement) : numerics(statement);
      case CREATE -> numerics(statement);
      case AWS_IAM_GRANT -> iam(statement, "sys.dsqlkit_iam_grant");
      case AWS_IAM_REVOKE -> iam(statement, "sys.dsqlkit_iam_revoke");
      default -> versionCalls(statement);
    };
  }

  /** Whether the statement answers with one row: the id of its job. */
  public static boolean startsJob(SqlStatement statement) {
    StatementKind kind = statement.kind();
    return (kind == StatementKind.INDEX || kind == StatementKind.ALTER_TABLE)
        && statement.asyncToken().isPresent();
  }

  private static List<Edit> job(SqlStatement statement) {
    boolean index = statement.kind() == StatementKind.INDEX;
    Optional<QualifiedName> relation =
        index
            ? statement.createIndex().map(create -> create.table())
            : statement.alterTable().map(alter -> alter.name());
    if (relation.isEmpty()) {
      return List.of();
    }
    String statementText = literal(forExecute(statement, List.of()));
    String table = literal(relation.get().quoted());
    String call =
        index
            ? "SELECT sys.dsqlkit_build_index(%s, %s, %s) AS job_id"
                .formatted(statementText, table, literal(forExecute(statement, unique(statement))))
            : "SELECT sys.dsqlkit_validate_constraint(%s, %s) AS job_id"
                .formatted(statementText, table);
    return List.of(new Edit(statement.start(), statement.end(), call));
  }

  private static List<Edit> unique(SqlStatement statement) {
    Token second = statement.tokens().get(1);
    return second.is("unique") ? List.of(Edit.replace(second, "")) : List.of();
  }

  /**
   * The statement without ASYNC as a text for EXECUTE, where a JDBC {@code ??} is the operator it
   * stands for.
   */
  private static String forExecute(SqlStatement statement, List<Edit> more) {
    List<Edit> edits = new ArrayList<>(more);
    statement.asyncToken().ifPresent(async -> edits.add(Edit.replace(async, "")));
    for (Token token : statement.tokens()) {
      if (token.kind() == TokenKind.OPERATOR
          && token.value().length() < token.end() - token.start()) {
        edits.add(Edit.replace(token, token.value()));
      }
    }
    return statement.with(edits);
  }

  /** {@code numeric} alone means {@code numeric(18,6)}: seen on a cluster on 2026-10-03. */
  private static List<Edit> numerics(SqlStatement statement) {
    Stream<Column> created =
        statement.createTable().map(CreateTable::columns).stream().flatMap(List::stream);
    Stream<Column> added =
        statement.alterTable().stream()
            .flatMap(alter -> alter.actions().stream())
            .map(AlterAction::addedColumn)
            .flatMap(Optional::stream);
    return Stream.concat(created, added)
        .filter(column -> isBareNumeric(column.type()))
        .map(column -> Edit.insertAfter(typeToken(statement, column), "(18,6)"))
        .toList();
  }

  private static boolean isBareNumeric(TypeName type) {
    return type.arrayDimensions() == 0
        && type.modifiers().isEmpty()
        && type.name().name().equals("numeric");
  }

  private static Token typeToken(SqlStatement statement, Column column) {
    List<Token> tokens = statement.tokens();
    int type = tokens.indexOf(column.at()) + 1;
    boolean qualified = type + 2 < tokens.size() && tokens.get(type + 1).isSymbol(".");
    return tokens.get(qualified ? type + 2 : type);
  }

  private static List<Edit> iam(SqlStatement statement, String procedure) {
    // AWS IAM GRANT role TO 'arn'
    List<Token> tokens = statement.tokens();
    if (tokens.size() != 6 || tokens.get(5).kind() != TokenKind.STRING) {
      return List.of();
    }
    String call =
        "CALL %s(%s, %s)"
            .formatted(procedure, literal(tokens.get(3).value()), literal(tokens.get(5).value()));
    // DO has an update count of 0 for JDBC, as the statement has on a cluster; CALL has none.
    String block = "DO " + literal("BEGIN " + call + "; END");
    return List.of(new Edit(statement.start(), statement.end(), block));
  }

  private static List<Edit> versionCalls(SqlStatement statement) {
    List<Edit> edits = new ArrayList<>();
    for (FunctionCall call : statement.functionCalls()) {
      if (call.name().name().equals("version")
          && call.argumentTokens().isEmpty()
          && (call.name().schema() == null || "pg_catalog".equals(call.name().schema()))) {
        List<Token> tokens = statement.tokens();
        int first = tokens.indexOf(call.at());
        Token last = call.name().schema() == null ? call.at() : tokens.get(first + 2);
        edits.add(Edit.replace(call.at(), last, "sys.version"));
      }
    }
    return edits;
  }

  private static String literal(String text) {
    String quoted = "'" + text.replace("'", "''") + "'";
    // Stands for itself whatever standard_conforming_strings is.
    return text.indexOf('\\') < 0 ? quoted : " E" + quoted.replace("\\", "\\\\");
  }
}
