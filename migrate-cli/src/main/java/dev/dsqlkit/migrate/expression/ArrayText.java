package dev.dsqlkit.migrate.expression;

import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Array literals such as {@code {a,"b c",NULL}}. */
final class ArrayText {
  private final String text;
  private final UnaryOperator<@Nullable String> element;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private ArrayText(String text, UnaryOperator<@Nullable String> element) {
    this.text = text;
    this.element = element;
  }

  /**
   * As PostgreSQL prints it; null if it is not a simple array.
   *
   * @param element gives each element the form that is printed, null if that is not known
   */
  static @Nullable String canonical(String text, UnaryOperator<@Nullable String> element) {
    ArrayText array = new ArrayText(Blanks.trimmed(text), element);
    return array.read() && array.at == array.text.length() ? array.out.toString() : null;
  }

  private boolean read() {
    if (at >= text.length() || text.charAt(at) != '{') {
      return false;
    }
    at++;
    out.append('{');
    skipBlanks();
    if (see('}')) {
      at++;
      out.append('}');
      return true;
    }
    while (true) {
      skipBlanks();
      // Arrays of arrays are left alone.
      if (see('{') || !item()) {
        return false;
      }
      skipBlanks();
      if (see(',')) {
        at++;
        out.append(',');
      } else if (see('}')) {
        at++;
        out.append('}');
        return true;
      } else {
        return false;
      }
    }
  }

  private boolean item() {
    boolean quoted = see('"');
    String value = quoted ? quotedItem() : plainItem();
    if (value == null || (!quoted && value.isEmpty())) {
      return false;
    }
    if (!quoted && value.toLowerCase(Locale.ROOT).equals("null")) {
      out.append("NULL");
      return true;
    }
    String canonical = element.apply(value);
    if (canonical == null) {
      return false;
    }
    print(canonical);
    return true;
  }

  private @Nullable String quotedItem() {
    StringBuilder value = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return value.toString();
      }
      if (c == '\\') {
        at++;
        if (at == text.length()) {
          return null;
        }
        c = text.charAt(at);
      }
      value.append(c);
    }
    return null;
  }

  private @Nullable String plainItem() {
    int start = at;
    while (at < text.length() && !see(',') && !see('}')) {
      if (see('\\') || see('"') || see('{')) {
        return null;
      }
      at++;
    }
    return Blanks.trimmed(text.substring(start, at));
  }

  private void print(String value) {
    boolean quotes =
        value.isEmpty()
            || value.toLowerCase(Locale.ROOT).equals("null")
            || value.chars().anyMatch(c -> "{},\"\\".indexOf(c) >= 0 || c <= ' ');
    if (!quotes) {
      out.append(value);
      return;
    }
    out.append('"').append(value.replace("\\", "\\\\").replace("\"", "\\\"")).append('"');
  }

  private boolean see(char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  private void skipBlanks() {
    while (at < text.length() && Blanks.isBlank(text.charAt(at))) {
      at++;
    }
  }
}
