package dev.dsqlkit.config;

import java.util.Locale;
import java.util.Optional;

/** Reads properties whose value is one of a few words. */
final class Choice {

  private Choice() {}

  static <E extends Enum<E>> Optional<E> read(
      Settings settings, DsqlProperty property, Class<E> type) throws WrongConfigurationException {
    Optional<String> value = settings.get(property);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(constant(property, value.get(), type));
  }

  private static <E extends Enum<E>> E constant(DsqlProperty property, String value, Class<E> type)
      throws WrongConfigurationException {
    for (E constant : type.getEnumConstants()) {
      if (text(constant).equals(value)) {
        return constant;
      }
    }
    throw wrong(property, value, "Allowed: " + String.join(", ", property.choices()) + ".");
  }

  static WrongConfigurationException wrong(DsqlProperty property, String value, String allowed) {
    return new WrongConfigurationException(
        "Property %s has the value '%s'. %s".formatted(property.key(), value, allowed));
  }

  static String text(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
