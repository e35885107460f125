package dev.dsqlkit.migrate.expression;

import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Texts that are almost another text. */
final class Mutations {
  private static final Map<String, List<String>> SYMBOLS =
      Map.ofEntries(
          Map.entry("=", List.of("<>", ">=")),
          Map.entry("<>", List.of("=")),
          Map.entry("!=", List.of("=")),
          Map.entry("<", List.of("<=", ">")),
          Map.entry(">", List.of(">=", "<")),
          Map.entry("<=", List.of("<")),
          Map.entry(">=", List.of(">")),
          Map.entry("+", List.of("-")),
          Map.entry("-", List.of("+")),
          Map.entry("*", List.of("/", "+")),
          Map.entry("/", List.of("*", "%")),
          Map.entry("~", List.of("!~", "~*")),
          Map.entry("->", List.of("->>")),
          Map.entry("->>", List.of("->")),
          Map.entry("@>", List.of("<@")),
          Map.entry("?", List.of("?|")),
          Map.entry("&", List.of("|")),
          Map.entry("<<", List.of(">>")),
          Map.entry("||", List.of("=")));
  private static final Map<String, List<String>> WORDS =
      Map.ofEntries(
          Map.entry("and", List.of("or")),
          Map.entry("or", List.of("and")),
          Map.entry("not", List.of("")),
          Map.entry("any", List.of("all")),
          Map.entry("all", List.of("any", "")),
          Map.entry("true", List.of("false", "null")),
          Map.entry("false", List.of("true")),
          Map.entry("null", List.of("true")),
          Map.entry("is", List.of("is not")),
          Map.entry("in", List.of("not in")),
          Map.entry("between", List.of("not between", "between symmetric")),
          Map.entry("like", List.of("ilike", "not like", "similar to")),
          Map.entry("lower", List.of("upper")),
          Map.entry("upper", List.of("lower", "initcap")),
          Map.entry("min", List.of("max")),
          Map.entry("max", List.of("min")),
          Map.entry("sum", List.of("avg")),
          Map.entry("count", List.of("max")),
          Map.entry("desc", List.of("asc")),
          Map.entry("first", List.of("last")),
          Map.entry("last", List.of("first")),
          Map.entry("left", List.of("right", "inner")),
          Map.entry("right", List.of("left")),
          Map.entry("full", List.of("left")),
          Map.entry("union", List.of("union all", "intersect")),
          Map.entry("intersect", List.of("union")),
          Map.entry("except", List.of("union")),
          Map.entry("distinct", List.of("")),
          Map.entry("exists", List.of("not exists")),
          Map.entry("rows", List.of("range")),
          Map.entry("preceding", List.of("following")),
          Map.entry("rollup", List.of("cube")),
          Map.entry("both", List.of("leading")),
          Map.entry("leading", List.of("trailing")),
          Map.entry("year", List.of("month")),
          Map.entry("coalesce", List.of("greatest")),
          Map.entry("least", List.of("greatest")),
          Map.entry("text", List.of("varchar")),
          Map.entry("int", List.of("bigint")),
          Map.entry("numeric", List.of("double precision")),
          Map.entry("now", List.of("clock_timestamp")),
          Map.entry("orders", List.of("customers")),
          Map.entry("total", List.of("id")),
          Map.entry("customer_id", List.of("id")),
          Map.entry("status", List.of("note")),
          Map.entry("name", List.of("email")));

  private final String text;
  private final List<Token> tokens;
  private final List<String> all = new ArrayList<>();

  private Mutations(String text) {
    this.text = text;
    this.tokens = SqlReader.read(text).get(0).tokens();
  }

  /** At most so many, chosen at random. */
  static List<String> of(String text, int most, Random random) {
    Mutations mutations = new Mutations(text);
    for (int i = 0; i < mutations.tokens.size(); i++) {
      mutations.token(i);
    }
    List<String> chosen = new ArrayList<>();
    while (!mutations.all.isEmpty() && chosen.size() < most) {
      chosen.add(mutations.all.remove(random.nextInt(mutations.all.size())));
    }
    return chosen;
  }

  private void token(int i) {
    Token token = tokens.get(i);
    String written = text.substring(token.start(), token.end());
    switch (token.kind()) {
      case NUMBER -> {
        replace(i, written.equals("7") ? "8" : "7");
        replace(i, written + "0");
        replace(i, "(" + written + " + 1)");
        replace(i, "'" + written + "'");
      }
      case STRING -> string(i, token);
      case BIT_STRING -> replace(i, "B'0110'");
      case IDENTIFIER -> word(i, token.value());
      case OPERATOR -> SYMBOLS.getOrDefault(token.value(), List.of()).forEach(to -> replace(i, to));
      case PUNCTUATION -> {
        if (token.value().equals("(")) {
          withoutParentheses(i);
        }
      }
      default -> {}
    }
    if (token.kind() != TokenKind.PUNCTUATION) {
      for (int end = i + 2; end < Math.min(tokens.size(), i + 8); end++) {
        inParentheses(i, end);
      }
    }
  }

  private void string(int i, Token token) {
    String value = token.value().replace("'", "''");
    String lower = value.toLowerCase(Locale.ROOT);
    String swapped = value.equals(lower) ? value.toUpperCase(Locale.ROOT) : lower;
    if (!swapped.equals(value)) {
      replace(i, "'" + swapped + "'");
    }
    replace(i, "'" + value + "x'");
    replace(i, "'" + value + " '");
    replace(i, "'" + value + "'::text");
    replace(i, "NULL");
    if (value.length() > 1) {
      replace(i, "'" + value.substring(1) + "'");
    }
  }

  private void word(int i, String word) {
    WORDS.getOrDefault(word, List.of()).forEach(to -> replace(i, to));
    String type = Corpus.COLUMNS.get(word);
    // In a query it is an alias, and does not matter.
    boolean query = tokens.stream().anyMatch(token -> token.is("select"));
    if (query || type == null || (i + 1 < tokens.size() && tokens.get(i + 1).isSymbol("("))) {
      return;
    }
    for (String other : Corpus.COLUMNS.keySet()) {
      boolean alike = Corpus.COLUMNS.get(other).substring(0, 4).equals(type.substring(0, 4));
      if (!other.equals(word) && (alike || other.equals("t") || other.equals("i"))) {
        replace(i, other);
      }
    }
    replace(i, "(" + word + ")::text");
    replace(i, "-" + word);
    replace(i, "NOT " + word);
  }

  private void replace(int i, String with) {
    Token token = tokens.get(i);
    all.add(text.substring(0, token.start()) + with + text.substring(token.end()));
  }

  private void inParentheses(int first, int last) {
    int depth = 0;
    for (int i = first; i <= last; i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth < 0) {
        return;
      }
    }
    if (depth == 0) {
      int start = tokens.get(first).start();
      int end = tokens.get(last).end();
      all.add(
          text.substring(0, start) + "(" + text.substring(start, end) + ")" + text.substring(end));
    }
  }

  private void withoutParentheses(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).isSymbol("(") ? 1 : tokens.get(i).isSymbol(")") ? -1 : 0;
      if (depth == 0) {
        int close = tokens.get(i).start();
        String inside = text.substring(tokens.get(open).end(), close);
        all.add(
            text.substring(0, tokens.get(open).start())
                + " "
                + inside
                + " "
                + text.substring(close + 1));
        return;
      }
    }
  }
}
