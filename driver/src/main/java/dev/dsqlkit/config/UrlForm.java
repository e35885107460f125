package dev.dsqlkit.config;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The part of a URL before its properties. */
sealed interface UrlForm {

  /** {@code embedded} or {@code embedded:NAME}. */
  record Embedded(String database) implements UrlForm {}

  /** A cluster's identifier in place of its endpoint. */
  record ClusterId(String id) implements UrlForm {}

  /** {@code //HOST[:PORT][,HOST2[:PORT2]]/[DB]}. */
  record Hosts(List<HostPort> hosts, Optional<String> database) implements UrlForm {}

  String DEFAULT_DATABASE = "postgres";
  String EMBEDDED = "embedded";
  Pattern CLUSTER_ID = Pattern.compile("[a-z0-9]{26}");

  /**
   * Reads what follows {@code jdbc:dsql:} up to the question mark.
   *
   * <p>No message quotes it: people put passwords everywhere.
   */
  static UrlForm parse(String text) throws WrongConfigurationException {
    if (text.indexOf('@') >= 0) {
      throw new WrongConfigurationException(
          "The URL has an @ before its properties. Give user and password as properties"
              + " (?user=...&password=...), and write an @ in a database name as %40.");
    }
    if (text.startsWith("//")) {
      return hosts(text.substring(2));
    }
    if (text.equals(EMBEDDED)) {
      return new Embedded(DEFAULT_DATABASE);
    }
    if (text.startsWith(EMBEDDED + ":")) {
      return new Embedded(DatabaseName.decode(text.substring(EMBEDDED.length() + 1)));
    }
    if (CLUSTER_ID.matcher(text).matches()) {
      return new ClusterId(text);
    }
    throw new WrongConfigurationException(
        "The URL has none of the known forms. Allowed are jdbc:dsql://HOST[:PORT]/DATABASE,"
            + " jdbc:dsql:embedded[:NAME], jdbc:dsql:CLUSTERID?region=REGION (26 characters a-z"
            + " and 0-9), and jdbc:aws-dsql:postgresql://HOST/DATABASE.");
  }

  private static Hosts hosts(String text) throws WrongConfigurationException {
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new WrongConfigurationException(
          "The URL has no / after its host. Write jdbc:dsql://HOST[:PORT]/DATABASE.");
    }
    if (text.indexOf('/', slash + 1) >= 0) {
      throw new WrongConfigurationException(
          "The URL has more than one / after its host. Write a / in a database name as %2F.");
    }
    String database = text.substring(slash + 1);
    return new Hosts(
        HostPort.parseList(text.substring(0, slash)),
        database.isEmpty() ? Optional.empty() : Optional.of(DatabaseName.decode(database)));
  }
}
