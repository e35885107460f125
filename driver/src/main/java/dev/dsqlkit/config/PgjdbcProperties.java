package dev.dsqlkit.config;

import java.util.Map;
import java.util.TreeMap;

/**
 * The properties that are pgjdbc's business.
 *
 * <p>Some of them are secrets ({@code sslpassword}), so the text of this object has names only.
 *
 * @param values by name, without user and password
 */
public record PgjdbcProperties(Map<String, String> values) {

  public PgjdbcProperties {
    values = Map.copyOf(values);
  }

  @Override
  public String toString() {
    return new TreeMap<>(values).keySet().toString();
  }
}
