package dev.dsqlkit.standin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A token to be changed.
 *
 * @param parameters encoded, in their order
 */
record TokenText(String host, Map<String, String> parameters) {

  static TokenText of(String token) {
    int path = token.indexOf("/?");
    Map<String, String> parameters = new LinkedHashMap<>();
    Arrays.stream(token.substring(path + 2).split("&", -1))
        .map(each -> each.split("=", 2))
        .forEach(each -> parameters.put(each[0], each[1]));
    return new TokenText(token.substring(0, path), parameters);
  }

  TokenText withHost(String other) {
    return new TokenText(other, parameters);
  }

  TokenText with(String name, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>(parameters);
    changed.compute(name, (key, value) -> change.apply(value == null ? "" : value));
    return new TokenText(host, changed);
  }

  TokenText without(String name) {
    Map<String, String> fewer = new LinkedHashMap<>(parameters);
    fewer.remove(name);
    return new TokenText(host, fewer);
  }

  /** With the parameters in another order. */
  TokenText ordered(UnaryOperator<List<String>> order) {
    Map<String, String> ordered = new LinkedHashMap<>();
    order
        .apply(List.copyOf(parameters.keySet()))
        .forEach(each -> ordered.put(each, parameters.get(each)));
    return new TokenText(host, ordered);
  }

  @Override
  public String toString() {
    return parameters.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining("&", host + "/?", ""));
  }
}
