package dev.dsqlkit.config;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the property about the limits of transactions. */
final class LimitsReader {
  private static final Pattern LIMIT = Pattern.compile("(rows|bytes|seconds):(\\d{1,15})");
  private static final String ALLOWED =
      "Allowed: real, none, or one or more of rows:50, bytes:4096 and seconds:10, separated by"
          + " commas.";

  private LimitsReader() {}

  static LimitsConfig read(Settings settings, Mode mode) throws WrongConfigurationException {
    String value = settings.get(DsqlProperty.LIMITS).orElseThrow();
    if (value.equals("real")) {
      return LimitsConfig.REAL;
    }
    if (mode == Mode.CLUSTER) {
      throw Choice.wrong(
          DsqlProperty.LIMITS, value, "That is for local mode: on a cluster the cluster decides.");
    }
    return value.equals("none") ? LimitsConfig.NONE : single(value);
  }

  private static LimitsConfig single(String value) throws WrongConfigurationException {
    Map<String, Long> limits = new HashMap<>();
    for (String part : value.split(",", -1)) {
      Matcher limit = LIMIT.matcher(part);
      if (!limit.matches() || limits.put(limit.group(1), Long.valueOf(limit.group(2))) != null) {
        throw Choice.wrong(DsqlProperty.LIMITS, value, ALLOWED);
      }
    }
    return new LimitsConfig(
        Optional.ofNullable(limits.get("rows")),
        Optional.ofNullable(limits.get("bytes")),
        Optional.ofNullable(limits.get("seconds")).map(Duration::ofSeconds));
  }
}
