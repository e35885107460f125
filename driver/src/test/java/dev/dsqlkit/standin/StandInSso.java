package dev.dsqlkit.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Stands in for the portal of IAM Identity Center: hands out a role's credentials for the access
 * token of a user. The AWS SDK goes to it by the system property {@code aws.endpointUrlSso}.
 */
public final class StandInSso implements AutoCloseable {
  private final HttpServer server;
  private final String accessToken;
  private final KnownCredentials credentials;

  public StandInSso(String accessToken, KnownCredentials credentials) throws IOException {
    this.accessToken = accessToken;
    this.credentials = credentials;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/federation/credentials", this::serve);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String token = exchange.getRequestHeaders().getFirst("x-amz-sso_bearer_token");
    boolean known = accessToken.equals(token);
    byte[] body =
        (known ? role() : "{\"message\": \"Session token not found or invalid\"}")
            .getBytes(StandardCharsets.UTF_8);
    try (exchange) {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(known ? 200 : 401, body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private String role() {
    return """
        {"roleCredentials": {"accessKeyId": "%s", "secretAccessKey": "%s", "sessionToken": "%s", \
        "expiration": %d}}
        """
        .formatted(
            credentials.accessKeyId(),
            credentials.secretKey(),
            credentials.sessionToken(),
            Instant.now().plus(Duration.ofHours(1)).toEpochMilli());
  }
}
