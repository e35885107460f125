package dev.dsqlkit.config;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A database name as it stands in a URL. */
final class DatabaseName {
  /** PostgreSQL cuts longer names silently (NAMEDATALEN - 1), so two names could meet in one. */
  static final int MAX_BYTES = 63;

  private static final Pattern MEANT_AS_PROPERTIES = Pattern.compile("[&;=]");

  private DatabaseName() {}

  static String decode(String text) throws WrongConfigurationException {
    if (MEANT_AS_PROPERTIES.matcher(text).find()) {
      throw new WrongConfigurationException(
          "The database name in the URL holds an &, ; or =. Properties follow a question mark"
              + " (?name=value&name=value); in a name write %26, %3B or %3D.");
    }
    return check(PercentCode.decode(text, "The database name in the URL"));
  }

  static String check(String name) throws WrongConfigurationException {
    int bytes = name.getBytes(StandardCharsets.UTF_8).length;
    if (bytes < 1 || bytes > MAX_BYTES || name.indexOf('\0') >= 0) {
      throw new WrongConfigurationException(
          "The database name has "
              + bytes
              + " bytes in UTF-8. Allowed are 1 to "
              + MAX_BYTES
              + ", none of them zero.");
    }
    return name;
  }
}
