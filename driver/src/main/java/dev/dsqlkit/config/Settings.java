package dev.dsqlkit.config;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All properties of one connection, by name.
 *
 * <p>Those of the URL win over those of the {@link Properties}, and the last of two in the URL
 * wins, as in pgjdbc.
 */
final class Settings {
  private static final System.Logger LOG = System.getLogger("dev.dsqlkit.config");

  static final String USER = "user";
  static final String PASSWORD = "password";

  private static final Set<String> SECRETS = Set.of(PASSWORD, "sslpassword", "roleExternalId");
  private static final Set<String> PLACE_IN_URL = Set.of("host", "port", "dbname");
  private static final Set<String> PLACE = Set.of("PGHOST", "PGPORT", "PGDBNAME");

  /** The name of a property in the official connector, by which we know the same one. */
  private static final Map<String, DsqlProperty> CONNECTOR_NAMES =
      Map.of("token-duration-secs", DsqlProperty.TOKEN_DURATION);

  private final Map<String, String> values;
  private final Optional<Object> credentialsProvider;

  private Settings(Map<String, String> values, Optional<Object> credentialsProvider) {
    this.values = values;
    this.credentialsProvider = credentialsProvider;
  }

  static Settings read(String query, Properties given, Set<String> pgjdbcNames)
      throws WrongConfigurationException {
    Names names = new Names(pgjdbcNames);
    Map<String, String> values = new HashMap<>();
    @Nullable Object provider = given.get(DsqlProperty.CREDENTIALS_PROVIDER.key());
    refuseText(provider);
    for (Map.Entry<?, ?> property : given.entrySet()) {
      if (property.getKey().equals(DsqlProperty.CREDENTIALS_PROVIDER.key())) {
        continue;
      }
      if (!(property.getKey() instanceof String && property.getValue() instanceof String)) {
        throw new WrongConfigurationException(
            "Property " + property.getKey() + " is not a text. Names and values must be strings.");
      }
    }
    for (String name : given.stringPropertyNames()) {
      if (names.known(name)) {
        values.put(ourName(name), given.getProperty(name));
      } else {
        names.checkNotMisspelt(name);
        LOG.log(System.Logger.Level.DEBUG, "Property {0} is unknown and ignored", name);
      }
    }
    readUrl(query, names, values);
    return new Settings(values, Optional.ofNullable(provider));
  }

  private static String ourName(String name) {
    DsqlProperty known = CONNECTOR_NAMES.get(name);
    return known == null ? name : known.key();
  }

  /** Pools make a text of what they are given: HikariCP of its data source properties, for one. */
  private static void refuseText(@Nullable Object provider) throws WrongConfigurationException {
    if (provider instanceof String) {
      throw new WrongConfigurationException(
          "Property credentialsProvider is a text. It must be an object: give it to"
              + " DsqlDataSource.setCredentialsProvider, and the data source to the pool.");
    }
  }

  private static void readUrl(String query, Names names, Map<String, String> values)
      throws WrongConfigurationException {
    boolean afterSecret = query.indexOf('@') >= 0;
    for (String parameter : query.split("&", -1)) {
      if (parameter.isEmpty()) {
        continue;
      }
      int equals = parameter.indexOf('=');
      String name = equals < 0 ? parameter : parameter.substring(0, equals);
      if (afterSecret && !names.known(name)) {
        throw new WrongConfigurationException(
            "The URL has an unknown property that may be a piece of a password, and is not shown"
                + " therefore. Write & in a value as %26, and @ as %40.");
      }
      names.checkInUrl(name);
      afterSecret |= SECRETS.contains(name);
      String value = parameter.substring(name.length() + (equals < 0 ? 0 : 1));
      values.put(ourName(name), PercentCode.decode(value, "Property " + name + " in the URL"));
    }
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  Optional<String> get(DsqlProperty property) {
    return get(property.key()).or(property::defaultValue);
  }

  /** An empty one is none: frameworks hand over what nobody has set. */
  Optional<String> password() {
    return get(PASSWORD).filter(text -> !text.isEmpty());
  }

  /** An object of the application, whose class this package does not know. */
  Optional<Object> credentialsProvider() {
    return credentialsProvider;
  }

  /** What is neither ours nor travels apart from the properties. */
  PgjdbcProperties pgjdbc() {
    Map<String, String> passed = new HashMap<>(values);
    passed.keySet().removeAll(List.of(USER, PASSWORD));
    passed.keySet().removeAll(PLACE);
    passed.keySet().removeIf(name -> DsqlProperty.of(name).isPresent());
    return new PgjdbcProperties(passed);
  }

  /** The names that may be used. */
  private record Names(Set<String> pgjdbc) {

    boolean known(String name) {
      return pgjdbc.contains(name)
          || DsqlProperty.of(name).isPresent()
          || CONNECTOR_NAMES.containsKey(name)
          || name.equals(USER)
          || name.equals(PASSWORD);
    }

    void checkInUrl(String name) throws WrongConfigurationException {
      // pgjdbc would let them override what stands before the question mark
      if (PLACE.contains(name) || PLACE_IN_URL.contains(name.toLowerCase(Locale.ROOT))) {
        throw new WrongConfigurationException(
            "Property "
                + name
                + " is not allowed in the URL. Write host, port and database before the question"
                + " mark.");
      }
      if (name.equals(DsqlProperty.CREDENTIALS_PROVIDER.key())) {
        throw new WrongConfigurationException(
            "Property credentialsProvider is not allowed in the URL. It is an object: give it in"
                + " Properties or to DsqlDataSource.setCredentialsProvider.");
      }
      check(name);
    }

    private void check(String name) throws WrongConfigurationException {
      if (!known(name)) {
        checkNotMisspelt(name);
        throw unknown(name, "Neither this driver nor pgjdbc has it.");
      }
    }

    /** Frameworks hand over settings of their own: Hibernate, for one, {@code autocommit}. */
    void checkNotMisspelt(String name) throws WrongConfigurationException {
      List<String> nearest = NearestNames.of(name, all());
      if (!nearest.isEmpty()) {
        throw unknown(name, "Did you mean " + String.join(" or ", nearest) + "?");
      }
    }

    private static WrongConfigurationException unknown(String name, String advice) {
      return new WrongConfigurationException("Property " + name + " is unknown. " + advice);
    }

    private Collection<String> all() {
      Set<String> all =
          Arrays.stream(DsqlProperty.values())
              .map(DsqlProperty::key)
              .collect(toCollection(TreeSet::new));
      all.addAll(pgjdbc);
      all.addAll(List.of(USER, PASSWORD));
      return all;
    }
  }
}
