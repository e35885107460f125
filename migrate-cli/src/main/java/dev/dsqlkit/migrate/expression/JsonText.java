package dev.dsqlkit.migrate.expression;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** JSON in the form in which jsonb keeps it: keys sorted, the last of equal ones, no blanks. */
final class JsonText {
  private static final int DEPTH = 200;
  private static final Comparator<String> SHORTEST_FIRST =
      Comparator.<String>comparingInt(key -> bytes(key).length)
          .thenComparing((one, other) -> Arrays.compareUnsigned(bytes(one), bytes(other)));

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  /** Null if it is not JSON. */
  static @Nullable String canonical(String text) {
    JsonText json = new JsonText(text);
    try {
      String value = json.value();
      json.skipBlanks();
      return json.at == text.length() ? value : null;
    } catch (Unreadable | NumberFormatException notJson) {
      return null;
    }
  }

  private String value() throws Unreadable {
    skipBlanks();
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> quote(string());
      case 't' -> word("true");
      case 'f' -> word("false");
      case 'n' -> word("null");
      default -> number();
    };
  }

  private String object() throws Unreadable {
    enter();
    Map<String, String> members = new TreeMap<>(SHORTEST_FIRST);
    skipBlanks();
    while (peek() != '}') {
      if (!members.isEmpty()) {
        expect(',');
        skipBlanks();
      }
      String key = string();
      skipBlanks();
      expect(':');
      members.put(key, value());
      skipBlanks();
    }
    leave();
    StringJoiner object = new StringJoiner(", ", "{", "}");
    members.forEach((key, member) -> object.add(quote(key) + ": " + member));
    return object.toString();
  }

  private String array() throws Unreadable {
    enter();
    List<String> items = new ArrayList<>();
    skipBlanks();
    while (peek() != ']') {
      if (!items.isEmpty()) {
        expect(',');
      }
      items.add(value());
      skipBlanks();
    }
    leave();
    return "[" + String.join(", ", items) + "]";
  }

  private void enter() throws Unreadable {
    depth++;
    at++;
    if (depth > DEPTH) {
      throw new Unreadable("JSON nested too deeply");
    }
  }

  private void leave() {
    depth--;
    at++;
  }

  private String string() throws Unreadable {
    expect('"');
    StringBuilder value = new StringBuilder();
    while (peek() != '"') {
      char c = text.charAt(at++);
      if (c == '\\') {
        c = escaped();
      } else if (c < ' ') {
        throw new Unreadable("a control character");
      }
      value.append(c);
    }
    at++;
    return value.toString();
  }

  private char escaped() throws Unreadable {
    char c = peek();
    at++;
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw new Unreadable("an escape that is cut off");
        }
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> throw new Unreadable("an escape");
    };
  }

  private static String quote(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> quoted.append(c < ' ' ? "\\u%04x".formatted((int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }

  private String word(String word) throws Unreadable {
    if (!text.startsWith(word, at)) {
      throw new Unreadable("a word");
    }
    at += word.length();
    return word;
  }

  private String number() throws Unreadable {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (start == at || at - start > 1_000) {
      throw new Unreadable("a number");
    }
    String number = text.substring(start, at);
    if (!number.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]{1,3})?")) {
      throw new Unreadable("a number");
    }
    BigDecimal value = new BigDecimal(number);
    return (value.scale() < 0 ? value.setScale(0) : value).toPlainString();
  }

  private char peek() throws Unreadable {
    if (at >= text.length()) {
      throw new Unreadable("the text ends early");
    }
    return text.charAt(at);
  }

  private void expect(char c) throws Unreadable {
    if (peek() != c) {
      throw new Unreadable("not a " + c);
    }
    at++;
  }

  private void skipBlanks() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }
}
