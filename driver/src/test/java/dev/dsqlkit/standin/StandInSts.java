package dev.dsqlkit.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for AWS STS: hands out the sessions of roles, and has the {@link Iam} of stand-ins know
 * them. The AWS SDK goes to it by the system property {@code aws.endpointUrlSts}.
 *
 * <p>Of signatures it looks at the access key id only.
 */
public final class StandInSts implements AutoCloseable {
  private static final Pattern SIGNED_BY = Pattern.compile("Credential=(?<id>[^/]+)/");

  private final HttpServer server;
  private final Iam iam;
  private final Map<String, KnownCredentials> callers = new ConcurrentHashMap<>();
  private final Map<String, String> externalIds = new ConcurrentHashMap<>();
  private final Map<String, String> identities = new ConcurrentHashMap<>();
  private final List<RoleRequest> requests = new CopyOnWriteArrayList<>();
  private final List<KnownCredentials> sessions = new CopyOnWriteArrayList<>();
  private volatile Duration life = Duration.ofHours(1);

  /**
   * @param iam what learns of the sessions
   */
  public StandInSts(Iam iam) throws IOException {
    this.iam = iam;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::serve);
    server.start();
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** These may assume roles. */
  public StandInSts trust(KnownCredentials caller) {
    callers.put(caller.accessKeyId(), caller);
    return this;
  }

  /** A role that nobody gets without its external id. */
  public StandInSts externalId(String role, String id) {
    externalIds.put(role, id);
    return this;
  }

  /** A role that who has this token gets without credentials. */
  public StandInSts webIdentity(String role, String token) {
    identities.put(role, token);
    return this;
  }

  /** How long the sessions last from now on; 1 h where not set. */
  public StandInSts sessionsLast(Duration life) {
    this.life = life;
    return this;
  }

  /** What it was asked so far. */
  public List<RoleRequest> requests() {
    return List.copyOf(requests);
  }

  /** What it has handed out so far. */
  public List<KnownCredentials> sessions() {
    return List.copyOf(sessions);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      StsAnswer answer = answer(read(exchange), exchange);
      byte[] body = answer.xml().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml");
      exchange.sendResponseHeaders(answer.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private StsAnswer answer(RoleRequest request, HttpExchange exchange) {
    requests.add(request);
    return request.action().equals("AssumeRoleWithWebIdentity")
        ? byIdentity(request)
        : byCaller(request, exchange);
  }

  private StsAnswer byIdentity(RoleRequest request) {
    boolean known = request.webIdentityToken().equals(identities.get(request.role()));
    return known && request.accessKeyId().isEmpty()
        ? newSession(request)
        : StsAnswer.wrongIdentity();
  }

  private StsAnswer byCaller(RoleRequest request, HttpExchange exchange) {
    KnownCredentials caller = callers.get(request.accessKeyId());
    String token = exchange.getRequestHeaders().getFirst("X-Amz-Security-Token");
    if (caller == null || !Objects.equals(caller.sessionToken(), token)) {
      return StsAnswer.unknownCaller();
    }
    return request.externalId().equals(externalIds.getOrDefault(request.role(), ""))
        ? newSession(request)
        : StsAnswer.notTrusted(caller.principal(), request.role());
  }

  private StsAnswer newSession(RoleRequest request) {
    String name = request.role().substring(request.role().indexOf('/') + 1);
    KnownCredentials session =
        KnownCredentials.ofRole(
            "ASIA" + UUID.randomUUID().toString().substring(0, 8),
            UUID.randomUUID() + "/secret+",
            UUID.randomUUID() + "/session+token==",
            name);
    sessions.add(session);
    iam.know(session);
    return StsAnswer.session(request.action(), session, Instant.now().plus(life));
  }

  private static RoleRequest read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    Matcher signer = SIGNED_BY.matcher(authorization == null ? "" : authorization);
    return new RoleRequest(signer.find() ? signer.group("id") : "", parameters(body));
  }

  private static Map<String, String> parameters(String form) {
    return Arrays.stream(form.split("&", -1))
        .map(each -> each.split("=", 2))
        .filter(each -> each.length == 2)
        .collect(
            Collectors.toMap(
                each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }
}
