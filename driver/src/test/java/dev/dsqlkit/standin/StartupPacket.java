package dev.dsqlkit.standin;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first packet of a session.
 *
 * @param version of the protocol
 */
public record StartupPacket(int version, Map<String, String> parameters) {
  private static final String OPTIONS = "options";
  private static final Pattern CLUSTER_ID =
      Pattern.compile("(?:-c\\s*|--)amzn-cluster-id=(?<id>\\S+)");

  /**
   * Reads what follows the length.
   *
   * @param body version, names and values
   */
  static StartupPacket parse(byte[] body) {
    int version = ByteBuffer.wrap(body).getInt();
    String text =
        new String(body, Integer.BYTES, body.length - Integer.BYTES, StandardCharsets.UTF_8);
    String[] words = text.split("\0", -1);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i + 1 < words.length && !words[i].isEmpty(); i += 2) {
      parameters.put(words[i], words[i + 1]);
    }
    return new StartupPacket(version, parameters);
  }

  public String user() {
    return value("user");
  }

  /** The user's name where none is given, as in PostgreSQL. */
  public String database() {
    return parameters.getOrDefault("database", user());
  }

  /**
   * Empty where the client did not name itself. pgjdbc does so in this packet only with {@code
   * assumeMinServerVersion} from 9.0 on, otherwise by a SET afterwards.
   */
  public String applicationName() {
    return value("application_name");
  }

  public String options() {
    return value(OPTIONS);
  }

  /** What the options name, or nothing. */
  String clusterId() {
    Matcher option = CLUSTER_ID.matcher(options());
    return option.find() ? option.group("id") : "";
  }

  /** The packet for a PostgreSQL that knows nothing of clusters. */
  byte[] to(String database) {
    Map<String, String> passed = new LinkedHashMap<>(parameters);
    passed.put("database", database);
    String options = CLUSTER_ID.matcher(options()).replaceAll("").strip();
    if (options.isEmpty()) {
      passed.remove(OPTIONS);
    } else {
      passed.put(OPTIONS, options);
    }
    return new StartupPacket(version, passed).bytes();
  }

  private byte[] bytes() {
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    parameters.forEach(
        (name, value) -> {
          words.writeBytes(name.getBytes(StandardCharsets.UTF_8));
          words.write(0);
          words.writeBytes(value.getBytes(StandardCharsets.UTF_8));
          words.write(0);
        });
    words.write(0);
    int length = 2 * Integer.BYTES + words.size();
    return ByteBuffer.allocate(length)
        .putInt(length)
        .putInt(version)
        .put(words.toByteArray())
        .array();
  }

  private String value(String name) {
    return parameters.getOrDefault(name, "");
  }
}
