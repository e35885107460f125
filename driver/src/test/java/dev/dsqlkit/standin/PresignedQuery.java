package dev.dsqlkit.standin;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A token taken apart: a host and the parameters of a signed request for it.
 *
 * @param parameters decoded
 */
record PresignedQuery(String host, Map<String, String> parameters) {

  /** Nothing where it is not a URL without its scheme, {@code host/?name=value&...}. */
  static Optional<PresignedQuery> parse(String token) {
    int path = token.indexOf("/?");
    if (path <= 0) {
      return Optional.empty();
    }
    Map<String, String> parameters = new TreeMap<>();
    for (String each : token.substring(path + 2).split("&", -1)) {
      String[] pair = each.split("=", 2);
      boolean first =
          pair.length == 2 && parameters.put(decoded(pair[0]), decoded(pair[1])) == null;
      if (!first) {
        return Optional.empty();
      }
    }
    return Optional.of(new PresignedQuery(token.substring(0, path), parameters));
  }

  String value(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** Sorted and encoded as the specification wants it, without the signature itself. */
  String canonical() {
    Map<String, String> encoded = new TreeMap<>();
    parameters.forEach((name, value) -> encoded.put(encoded(name), encoded(value)));
    encoded.remove("X-Amz-Signature");
    return encoded.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&"));
  }

  /** RFC 3986: a plus is a plus. A percent sign that begins no code stays what it is. */
  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
