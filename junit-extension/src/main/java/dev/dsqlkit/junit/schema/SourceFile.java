package dev.dsqlkit.junit.schema;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * A file of a definition.
 *
 * @param place where it was found, for messages
 * @param name the last part of its path
 * @param text without a byte order mark
 */
record SourceFile(String place, String name, String text) {

  static SourceFile of(String place, String name, byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return new SourceFile(place, name, text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw new DefinitionException(place + " is not UTF-8. Save it as UTF-8.", e);
    }
  }

  boolean isCsv() {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv");
  }
}
