package dev.dsqlkit.migrate.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Printed texts that differ although PostgreSQL does the same with them. */
final class PrintedForm {
  private static final Pattern ARRAY =
      Pattern.compile(
          "\\((ARRAY\\[(?:(?:'(?:[^']|'')*'::character varying|\\w+)(?:, )?)+\\])\\)::text\\[\\]");
  private static final Pattern SYNTAX =
      Pattern.compile("SUBSTRING|OVERLAY|TRIM|POSITION|NORMALIZE");
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|\"[^\"]*\"|[()]|\\bAND\\b|\\bOR\\b|[^'\"()AO]+|.");

  private PrintedForm() {}

  /**
   * Whether they differ at most in what is known to make no difference: the grouping of ANDs in an
   * AND, whether a string literal is first called varchar and then text, casts to text that are
   * printed for arguments of functions with a syntax of their own only if they were written, and
   * what EXISTS selects.
   */
  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String printed) {
    String text = printed.replaceAll("\\s+", " ");
    text = text.replaceAll("EXISTS \\( SELECT .*? FROM", "EXISTS ( SELECT FROM");
    // Both are the time at which the transaction began.
    text = text.replace("CURRENT_TIMESTAMP)", "now())").replace("CURRENT_TIMESTAMP ", "now() ");
    text = text.replaceAll("\\((\\w+\\[[^]]*])\\)\\[", "$1[");
    // The cast of a subscript is only printed if it was written.
    text = text.replaceAll("\\[\\((\\w+)\\)::integer\\]", "[$1]");
    for (String before = ""; !before.equals(text); ) {
      before = text;
      text =
          text.replaceAll(
              "\\(('(?:[^']|'')*')::(?:text|character varying)\\)::(text|character varying)\\b",
              "$1::$2");
    }
    // Of a column that is varchar.
    text = text.replaceAll("\\(([vw])\\)::text\\b(?!\\[)", "$1");
    // PostgreSQL would read what it prints as the number itself.
    text = text.replaceAll("\\(- (\\d+)\\)", "'-$1'::integer");
    // What CASE compares with is printed without the cast to text that both sides get.
    text = text.replaceAll("WHEN ('(?:[^']|'')*')::character varying THEN", "WHEN $1::text THEN");
    text = ARRAY.matcher(text).replaceAll(PrintedForm::textArray);
    if (SYNTAX.matcher(text).find()) {
      text = text.replaceAll("\\((\\w+)\\)::(?:text|integer)\\b", "$1");
      text = text.replace("'::character varying", "'::text");
    }
    return flat(text);
  }

  private static String textArray(MatchResult array) {
    return Matcher.quoteReplacement(array.group(1).replace("::character varying", "::text"));
  }

  private static String flat(String printed) {
    String text = printed;
    for (String before = ""; !before.equals(text); ) {
      before = text;
      text = withoutOne(text);
    }
    return text;
  }

  /** Without the first parentheses that hold an AND and are an operand of one, or OR. */
  private static String withoutOne(String text) {
    Deque<Integer> open = new ArrayDeque<>();
    Deque<String> words = new ArrayDeque<>();
    Matcher token = TOKEN.matcher(text);
    words.push("");
    while (token.find()) {
      switch (token.group()) {
        case "(" -> {
          open.push(token.start());
          words.push("");
        }
        case ")" -> {
          String inside = words.pop();
          int start = open.pop();
          boolean before = text.substring(0, start).endsWith(inside + " ");
          boolean behind = text.startsWith(" " + inside, token.end());
          if (!inside.isEmpty() && !inside.equals("mixed") && (before || behind)) {
            return text.substring(0, start)
                + text.substring(start + 1, token.start())
                + text.substring(token.end());
          }
        }
        case "AND", "OR" -> {
          String known = words.pop();
          words.push(known.isEmpty() || known.equals(token.group()) ? token.group() : "mixed");
        }
        default -> {}
      }
    }
    return text;
  }
}
