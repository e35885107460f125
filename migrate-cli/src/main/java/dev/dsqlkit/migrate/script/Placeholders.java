package dev.dsqlkit.migrate.script;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ${name}} in scripts of Flyway and Liquibase. */
final class Placeholders {
  /** Not behind a dollar sign or a name, where a dollar quote may begin. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("(?<![$\\p{Alnum}_])\\$\\{[\\p{Alnum}_.:\\-]+}");

  private Placeholders() {}

  /** The text with a name of the same length for each placeholder, so that offsets stay. */
  static String masked(String text) {
    if (!text.contains("${")) {
      return text;
    }
    Matcher placeholder = PLACEHOLDER.matcher(text);
    StringBuilder masked = new StringBuilder(text.length());
    while (placeholder.find()) {
      String name = placeholder.group().replaceAll("[^\\p{Alnum}]", "_");
      placeholder.appendReplacement(masked, "p" + name.substring(1));
    }
    return placeholder.appendTail(masked).toString();
  }
}
