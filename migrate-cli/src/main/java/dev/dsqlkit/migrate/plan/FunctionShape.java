package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A function as far as two texts of it can differ: arguments, result, options in any order, body.
 *
 * @param head name, arguments and result
 * @param options volatility and the like, those that are the default left out
 */
record FunctionShape(List<String> head, Set<String> options, List<String> body) {
  private static final Map<String, String> ALIASES =
      Map.of(
          "int", "integer",
          "int4", "integer",
          "int8", "bigint",
          "int2", "smallint",
          "bool", "boolean",
          "decimal", "numeric",
          "varchar", "character varying",
          "timestamptz", "timestamp with time zone",
          "float8", "double precision",
          "float4", "real");

  private static final Set<String> DEFAULTS =
      Set.of(
          "volatile",
          "called on null input",
          "security invoker",
          "parallel unsafe",
          "language sql");

  static boolean same(String one, String other) {
    return of(one).equals(of(other));
  }

  private static FunctionShape of(String definition) {
    SqlStatement statement = SqlReader.read(definition).get(0);
    List<Token> tokens = statement.tokens();
    List<String> head = new ArrayList<>();
    Set<String> options = new TreeSet<>();
    List<String> body = new ArrayList<>();
    int i = 0;
    while (i < tokens.size() && !tokens.get(i).is("function")) {
      i++;
    }
    i++;
    while (i < tokens.size() && !startsOption(tokens, i)) {
      addHead(tokens, i, head);
      i++;
    }
    while (i < tokens.size()) {
      i = option(tokens, i, options, body);
    }
    options.removeAll(DEFAULTS);
    return new FunctionShape(head, options, body);
  }

  /** Casts that a catalog prints behind default values, and the schema public, are left out. */
  private static void addHead(List<Token> tokens, int i, List<String> head) {
    Token token = tokens.get(i);
    boolean ofPublic =
        (token.is("public") && i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("."))
            || (token.isSymbol(".") && tokens.get(i - 1).is("public"));
    boolean cast = token.isSymbol("::") || (i > 0 && tokens.get(i - 1).isSymbol("::"));
    if (!ofPublic && !cast) {
      String text = text(token);
      for (String word : ALIASES.getOrDefault(text, text).split(" ", -1)) {
        head.add(word.equals("=") ? "default" : word);
      }
    }
  }

  private static boolean startsOption(List<Token> tokens, int i) {
    if (i < 2 || !tokens.get(i).isName()) {
      return false;
    }
    return switch (tokens.get(i).value()) {
      case "language",
          "immutable",
          "stable",
          "volatile",
          "strict",
          "security",
          "parallel",
          "cost",
          "rows",
          "called",
          "leakproof",
          "as",
          "begin",
          "return" ->
          tokens.get(i).kind() == TokenKind.IDENTIFIER && isOutside(tokens, i);
      default -> false;
    };
  }

  private static boolean isOutside(List<Token> tokens, int index) {
    int depth = 0;
    for (int i = 0; i < index; i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
    }
    return depth == 0 && tokens.subList(0, index).stream().anyMatch(token -> token.isSymbol(")"));
  }

  private static int option(List<Token> tokens, int i, Set<String> options, List<String> body) {
    String word = tokens.get(i).value();
    switch (word) {
      case "as" -> {
        tokens
            .subList(Math.min(i + 1, tokens.size()), Math.min(i + 2, tokens.size()))
            .forEach(token -> body.add(token.value().strip()));
        return i + 2;
      }
      case "begin", "return" -> {
        tokens.subList(i, tokens.size()).forEach(token -> body.add(text(token)));
        return tokens.size();
      }
      case "language", "security", "parallel", "cost", "rows" -> {
        options.add(word + " " + (i + 1 < tokens.size() ? text(tokens.get(i + 1)) : ""));
        return i + 2;
      }
      case "called" -> {
        options.add("called on null input");
        return i + 4;
      }
      case "returns" -> {
        options.add("strict");
        return i + 5;
      }
      default -> {
        options.add(word);
        return i + 1;
      }
    }
  }

  private static String text(Token token) {
    return token.kind() == TokenKind.IDENTIFIER
        ? token.value().toLowerCase(Locale.ROOT)
        : token.kind() == TokenKind.STRING ? "'" + token.value() + "'" : token.value();
  }
}
