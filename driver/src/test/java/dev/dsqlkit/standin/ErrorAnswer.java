package dev.dsqlkit.standin;

import dev.dsqlkit.rules.SessionAge;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An error of severity FATAL, after which the server closes.
 *
 * @param hint empty where there is none
 */
public record ErrorAnswer(String sqlState, String message, String hint) {
  /** Quota table of the user guide. */
  static final ErrorAnswer TOO_MANY_CONNECTIONS =
      new ErrorAnswer("53300", "Unable to accept connection, too many open connections.", "");

  /** Quota table of the user guide. */
  static final ErrorAnswer RATE_EXCEEDED =
      new ErrorAnswer("53400", "Unable to accept connection, rate exceeded.", "");

  static final ErrorAnswer WAKING_UP =
      refusal("unable to accept connection, waking up cluster, please retry later");

  static final ErrorAnswer NO_SERVER_NAME =
      refusal("unable to accept connection, sni was not received");

  /** That plain text is refused is documented, with which words is not. */
  static final ErrorAnswer NO_TLS = refusal("unable to accept connection, ssl is required");

  /** Our choice: what a cluster's front says of names that it does not know is not known. */
  static final ErrorAnswer NO_SUCH_CLUSTER =
      refusal("unable to accept connection, cluster was not found");

  /** As in {@link SessionAge}: nobody has published it. */
  static final ErrorAnswer TOO_OLD =
      refusal("connection is closed, it has reached its limit of 60 minutes");

  static ErrorAnswer accessDenied(String hint) {
    return new ErrorAnswer("08006", "unable to accept connection, access denied", hint);
  }

  /** The words of PostgreSQL. */
  static ErrorAnswer noSuchDatabase(String database) {
    return new ErrorAnswer("3D000", "database \"" + database + "\" does not exist", "");
  }

  private static ErrorAnswer refusal(String message) {
    return new ErrorAnswer("08006", message, "");
  }

  /** The message of PostgreSQL's protocol. */
  byte[] bytes() {
    ByteArrayOutputStream fields = new ByteArrayOutputStream();
    field(fields, 'S', "FATAL");
    field(fields, 'V', "FATAL");
    field(fields, 'C', sqlState);
    field(fields, 'M', message);
    if (!hint.isEmpty()) {
      field(fields, 'H', hint);
    }
    fields.write(0);
    return ByteBuffer.allocate(1 + Integer.BYTES + fields.size())
        .put((byte) 'E')
        .putInt(Integer.BYTES + fields.size())
        .put(fields.toByteArray())
        .array();
  }

  private static void field(ByteArrayOutputStream fields, char type, String text) {
    fields.write(type);
    fields.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    fields.write(0);
  }
}
