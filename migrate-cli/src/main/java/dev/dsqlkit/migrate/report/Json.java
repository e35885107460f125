package dev.dsqlkit.migrate.report;

import com.google.gson.stream.JsonWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Optional;

/**
 * Writes JSON. What a terminal would obey and what turns the direction of writing is escaped; what
 * cannot be written, a surrogate alone, becomes U+FFFD.
 */
final class Json {
  private final PrintWriter out;
  private final JsonWriter json;

  @FunctionalInterface
  private interface Writing {
    void write() throws IOException;
  }

  Json(PrintWriter out) {
    this.out = out;
    this.json = new JsonWriter(new Escaping(out));
    json.setIndent("  ");
  }

  Json object() {
    return write(json::beginObject);
  }

  Json object(String name) {
    return write(() -> json.name(name).beginObject());
  }

  Json endObject() {
    return write(json::endObject);
  }

  Json array() {
    return write(json::beginArray);
  }

  Json array(String name) {
    return write(() -> json.name(name).beginArray());
  }

  Json endArray() {
    return write(json::endArray);
  }

  Json put(String name, String value) {
    return write(() -> json.name(name).value(value));
  }

  Json put(String name, long value) {
    return write(() -> json.name(name).value(value));
  }

  Json put(String name, boolean value) {
    return write(() -> json.name(name).value(value));
  }

  /** Nothing if there is no value. */
  Json put(String name, Optional<String> value) {
    value.ifPresent(text -> put(name, text));
    return this;
  }

  /** Ends the text. */
  void end() {
    write(json::flush);
    out.print("\n");
    out.flush();
  }

  private Json write(Writing writing) {
    try {
      writing.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Outside of strings JSON has none of these characters. */
  private static final class Escaping extends FilterWriter {
    Escaping(Writer out) {
      super(out);
    }

    @Override
    public void write(int c) throws IOException {
      write(Character.toString((char) c));
    }

    @Override
    public void write(char[] text, int from, int length) throws IOException {
      write(new String(text, from, length));
    }

    @Override
    public void write(String text, int from, int length) throws IOException {
      int plain = from;
      int at = from;
      while (at < from + length) {
        int codePoint = text.codePointAt(at);
        int next = at + Character.charCount(codePoint);
        if (codePoint > '~' && Harmless.isHarmful(codePoint)) {
          out.write(text, plain, at - plain);
          out.write(escaped(text.substring(at, next)));
          plain = next;
        }
        at = next;
      }
      out.write(text, plain, from + length - plain);
    }

    private static String escaped(String character) {
      if (character.length() == 1 && Character.isSurrogate(character.charAt(0))) {
        return "\uFFFD";
      }
      StringBuilder escaped = new StringBuilder();
      for (int i = 0; i < character.length(); i++) {
        escaped.append("\\u%04x".formatted((int) character.charAt(i)));
      }
      return escaped.toString();
    }
  }
}
