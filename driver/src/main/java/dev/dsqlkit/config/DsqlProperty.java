package dev.dsqlkit.config;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.sql.DriverPropertyInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The properties of this driver; all others are pgjdbc's.
 *
 * <p>Names and values are case-sensitive, as pgjdbc's are.
 */
public enum DsqlProperty {
  MODE(
      "mode",
      Optional.empty(),
      choicesOf(Mode.class),
      "Who decides what is allowed: the cluster, or this driver on a PostgreSQL."
          + " Without it: cluster when the host is a DSQL endpoint, else local."),
  LEVEL(
      "level",
      Optional.of("latest"),
      List.of(),
      "The month whose Aurora DSQL is meant in local mode: latest, or a month such as 2026-09."),
  RULES(
      "rules",
      Optional.empty(),
      choicesOf(RuleMode.class),
      "What happens in local mode to what Aurora DSQL refuses: enforce refuses it; warn logs each"
          + " text that is refused for itself, once, and sends it; off sends it. Without it: enforce"
          + " in local mode. On a cluster the cluster decides, and only warn and off are allowed."),
  COMPAT(
      "compat",
      Optional.of("locks"),
      choicesOf(Compat.class),
      "Which statements that ORMs send by habit are translated:"
          + " none, row locks and settings, or DDL too."),
  CONFLICTS(
      "conflicts",
      Optional.of("native"),
      choicesOf(Conflicts.class),
      "How concurrent writers of a row meet in local mode: native is PostgreSQL's own locking."),
  REGION(
      "region",
      Optional.empty(),
      List.of(),
      "The AWS Region of the cluster, such as us-east-1. Needed by jdbc:dsql:CLUSTERID;"
          + " the name of a DSQL endpoint tells it otherwise.");

  private static final Map<String, DsqlProperty> BY_KEY =
      Arrays.stream(values()).collect(toUnmodifiableMap(DsqlProperty::key, Function.identity()));

  private final String key;
  private final Optional<String> defaultValue;

  @SuppressWarnings("ImmutableEnumChecker") // only unmodifiable lists come in
  private final List<String> choices;

  private final String description;

  DsqlProperty(
      String key, Optional<String> defaultValue, List<String> choices, String description) {
    this.key = key;
    this.defaultValue = defaultValue;
    this.choices = choices;
    this.description = description;
  }

  /** The name in URLs and properties. */
  public String key() {
    return key;
  }

  public Optional<String> defaultValue() {
    return defaultValue;
  }

  /** The allowed values; empty where the description tells the form. */
  public List<String> choices() {
    return choices;
  }

  public String description() {
    return description;
  }

  static Optional<DsqlProperty> of(String key) {
    return Optional.ofNullable(BY_KEY.get(key));
  }

  DriverPropertyInfo info(Optional<String> given) {
    DriverPropertyInfo info =
        new DriverPropertyInfo(key, given.or(() -> defaultValue).orElse(null));
    info.description = description;
    info.choices = choices.isEmpty() ? null : choices.toArray(String[]::new);
    return info;
  }

  private static List<String> choicesOf(Class<? extends Enum<?>> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
        .toList();
  }
}
