package dev.dsqlkit.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** pgjdbc's reading of values in a URL: form encoding in UTF-8, where + is a space. */
final class PercentCode {

  private PercentCode() {}

  static String decode(String text, String whatItIs) throws WrongConfigurationException {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new WrongConfigurationException(
          whatItIs
              + " has a % without two hexadecimal digits after it. Write a percent sign as %25.");
    }
  }
}
