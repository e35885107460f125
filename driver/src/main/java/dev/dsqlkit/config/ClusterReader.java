package dev.dsqlkit.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the properties about logging in to a cluster. */
final class ClusterReader {
  private static final Pattern ROLE =
      Pattern.compile("arn:[a-z-]+:iam::[0-9]{12}:role/[\\w+=,.@/-]{1,576}");
  private static final Pattern SESSION = Pattern.compile("[\\w+=,.@-]{2,64}");

  /** Of the sessions of roles, where nobody gives them another. */
  private static final String SESSION_NAME = "dsqlkit";

  private final Settings settings;

  ClusterReader(Settings settings) {
    this.settings = settings;
  }

  ClusterConfig read(Mode mode) throws WrongConfigurationException {
    if (mode == Mode.CLUSTER) {
      refuseTwoSources();
    }
    return new ClusterConfig(
        new CredentialsConfig(given(DsqlProperty.PROFILE), role(), settings.credentialsProvider()),
        Duration.ofSeconds(Numbers.read(settings, DsqlProperty.TOKEN_DURATION, 1, 604_800)),
        Numbers.read(settings, DsqlProperty.CONNECT_RATE, 1, 100_000));
  }

  /** An empty one is none: placeholders of frameworks become that. */
  private Optional<String> given(DsqlProperty property) {
    return settings.get(property).filter(text -> !text.isEmpty());
  }

  private Optional<AssumedRole> role() throws WrongConfigurationException {
    Optional<String> arn = given(DsqlProperty.ROLE_ARN);
    if (arn.isEmpty()) {
      for (DsqlProperty other :
          List.of(
              DsqlProperty.ROLE_EXTERNAL_ID,
              DsqlProperty.ROLE_SESSION_NAME,
              DsqlProperty.WEB_IDENTITY_TOKEN_FILE)) {
        if (given(other).isPresent()) {
          throw new WrongConfigurationException(
              "Property " + other.key() + " is given without roleArn, the role that it is for.");
        }
      }
      return Optional.empty();
    }
    require(
        ROLE,
        DsqlProperty.ROLE_ARN,
        arn.get(),
        "Allowed is the ARN of a role such as arn:aws:iam::123456789012:role/orders.");
    Optional<String> session = given(DsqlProperty.ROLE_SESSION_NAME);
    if (session.isPresent()) {
      require(
          SESSION,
          DsqlProperty.ROLE_SESSION_NAME,
          session.get(),
          "Allowed are 2 to 64 letters, digits and any of _+=,.@-");
    }
    return Optional.of(
        new AssumedRole(
            arn.get(),
            given(DsqlProperty.ROLE_EXTERNAL_ID).map(Secret::new),
            session.orElse(SESSION_NAME),
            given(DsqlProperty.WEB_IDENTITY_TOKEN_FILE)));
  }

  private static void require(Pattern form, DsqlProperty property, String value, String allowed)
      throws WrongConfigurationException {
    if (!form.matcher(value).matches()) {
      throw Choice.wrong(property, value, allowed);
    }
  }

  private void refuseTwoSources() throws WrongConfigurationException {
    boolean provider = settings.credentialsProvider().isPresent();
    Optional<DsqlProperty> signs =
        List.of(DsqlProperty.PROFILE, DsqlProperty.ROLE_ARN).stream()
            .filter(property -> given(property).isPresent())
            .findFirst();
    if (settings.password().isPresent() && (provider || signs.isPresent())) {
      throw both("password", signs.orElse(DsqlProperty.CREDENTIALS_PROVIDER).key());
    }
    if (provider && given(DsqlProperty.PROFILE).isPresent()) {
      throw both("credentialsProvider", "profile");
    }
    boolean file = given(DsqlProperty.WEB_IDENTITY_TOKEN_FILE).isPresent();
    if (file && (provider || given(DsqlProperty.PROFILE).isPresent())) {
      throw both("webIdentityTokenFile", provider ? "credentialsProvider" : "profile");
    }
    if (file && given(DsqlProperty.ROLE_EXTERNAL_ID).isPresent()) {
      throw both("webIdentityTokenFile", "roleExternalId");
    }
  }

  private static WrongConfigurationException both(String one, String other) {
    return new WrongConfigurationException(
        "Properties %s and %s are both given, and both say how to log in. Leave one out."
            .formatted(one, other));
  }
}
