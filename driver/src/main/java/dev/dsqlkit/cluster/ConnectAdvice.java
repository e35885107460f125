package dev.dsqlkit.cluster;

import dev.dsqlkit.config.HostPort;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;

/** Adds to an error where it happened, and the way out where one is known. */
final class ConnectAdvice {
  private static final String NO_SUCH_DATABASE = "3D000";
  private static final String NO_SUCH_ROLE = "28000";

  private ConnectAdvice() {}

  /** For a server that has not said anything. */
  static SQLException unreachable(HostPort address, SQLException failure) {
    return new SQLTransientConnectionException(
        "%s %s [%s]".formatted(address, reason(failure), failure.getMessage()),
        failure.getSQLState(),
        failure);
  }

  private static String reason(SQLException failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof UnknownHostException || each instanceof UnresolvedAddressException) {
        return "is unknown (DNS): see whether the id and the Region of the cluster are right, and"
            + " whether this network resolves its names.";
      }
      if (each instanceof CertPathBuilderException || each instanceof CertificateException) {
        return "has a certificate that this JVM does not trust: see its trust store or sslrootcert,"
            + " and whether a proxy in between opens TLS.";
      }
      if (each instanceof ConnectException || each instanceof NoRouteToHostException) {
        return "accepts no connections: see the port, the routes and the security groups.";
      }
      if (each instanceof SocketTimeoutException) {
        return "did not answer in time: see the routes and the security groups.";
      }
    }
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    if (message.contains("could not be verified")) {
      return "has a certificate for another name: somebody else answers there.";
    }
    return message.contains("timed out")
        ? "did not answer in time: see the routes and the security groups."
        : "could not be reached.";
  }

  /** For an error of the server that another attempt would meet again. */
  static SQLException refused(String user, ServerAnswer answer, SQLException failure) {
    String advice =
        switch (answer.sqlState()) {
          case NO_SUCH_DATABASE -> "A cluster has one database: end the URL with /postgres.";
          case NO_SUCH_ROLE ->
              "Make the role with CREATE ROLE %s WITH LOGIN and map it with AWS IAM GRANT %s TO 'arn:...', or log in as admin."
                  .formatted(user, user);
          default -> "";
        };
    return advice.isEmpty()
        ? failure
        : new SQLNonTransientConnectionException(
            answer.message() + ". " + advice, answer.sqlState(), failure);
  }
}
