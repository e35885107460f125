package dev.dsqlkit.standin;

import java.util.Map;

/**
 * What {@link StandInSts} was asked.
 *
 * @param accessKeyId of the credentials that signed it, empty where it was not signed
 */
public record RoleRequest(String accessKeyId, Map<String, String> parameters) {
  public String action() {
    return value("Action");
  }

  public String role() {
    return value("RoleArn");
  }

  public String session() {
    return value("RoleSessionName");
  }

  public String externalId() {
    return value("ExternalId");
  }

  String webIdentityToken() {
    return value("WebIdentityToken");
  }

  /** Without the secrets. */
  @Override
  public String toString() {
    return "RoleRequest[%s %s by %s]".formatted(action(), role(), accessKeyId);
  }

  private String value(String name) {
    return parameters.getOrDefault(name, "");
  }
}
