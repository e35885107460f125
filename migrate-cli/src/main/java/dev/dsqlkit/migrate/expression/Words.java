package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.Set;

/** What the keywords of PostgreSQL 16 may name. */
final class Words {
  private static final Set<String> RESERVED =
      words(
          """
          all analyse analyze and any array as asc asymmetric both case cast check collate column
          constraint create current_catalog current_date current_role current_time
          current_timestamp current_user default deferrable desc distinct do else end except false
          fetch for foreign from grant group having in initially intersect into lateral leading
          limit localtime localtimestamp not null offset on only or order placing primary
          references returning select session_user some symmetric system_user table then to
          trailing true union unique user using variadic when where window with
          """);
  private static final Set<String> FUNCTION_OR_TYPE =
      words(
          """
          authorization binary collation concurrently cross current_schema freeze full ilike inner
          is isnull join left like natural notnull outer overlaps right similar tablesample verbose
          """);
  private static final Set<String> NO_BARE_LABEL =
      words(
          """
          array as char character create day except fetch filter for from grant group having hour
          intersect into isnull limit minute month notnull offset on order over overlaps precision
          returning second to union varying where window with within without year
          """);

  private Words() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  /** Whether the token may name a table, a column or an alias. */
  static boolean isColumnName(Token token) {
    return token.kind() == TokenKind.QUOTED_IDENTIFIER
        || (token.kind() == TokenKind.IDENTIFIER
            && !RESERVED.contains(token.value())
            && !FUNCTION_OR_TYPE.contains(token.value()));
  }

  /** Whether the token may name a function or a type. */
  static boolean isFunctionName(Token token) {
    return token.kind() == TokenKind.QUOTED_IDENTIFIER
        || (token.kind() == TokenKind.IDENTIFIER && !RESERVED.contains(token.value()));
  }

  /** Whether the token may name an output column without AS. */
  static boolean isBareLabel(Token token) {
    return token.kind() == TokenKind.QUOTED_IDENTIFIER
        || (token.kind() == TokenKind.IDENTIFIER && !NO_BARE_LABEL.contains(token.value()));
  }
}
