package dev.dsqlkit.auth;

import dev.dsqlkit.config.AssumedRole;
import dev.dsqlkit.config.CredentialsConfig;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says in one sentence why there are no credentials, and the way out. The SDK's own texts list all
 * that it has looked at; they stay in the cause.
 *
 * @param credentials what was asked for
 * @param failure of the provider; null if it has found nothing without an error
 */
record CredentialFailure(CredentialsConfig credentials, @Nullable RuntimeException failure) {
  /** The SDK's copy of Jackson quotes what it cannot read: the output of a process, for one. */
  private static final String QUOTES = "software.amazon.awssdk.thirdparty.jackson.";

  private static final String SSO_TOKEN = "SSO token";
  private static final String SSO_CACHE = "sso";
  private static final int LONGEST = 200;

  SQLException exception() {
    return new SQLInvalidAuthorizationSpecException(
        "No AWS credentials to sign a token with: %s %s".formatted(source(), reason()),
        "28000",
        isQuoting() ? null : failure);
  }

  private String source() {
    Optional<AssumedRole> role = credentials.role();
    if (role.isPresent()) {
      return "the role %s could not be assumed%s:"
          .formatted(
              role.get().arn(),
              role.get()
                  .webIdentityTokenFile()
                  .map(file -> " with the token of " + file)
                  .orElse(""));
    }
    if (credentials.provider().isPresent()) {
      return "the credentialsProvider (%s) gave none:"
          .formatted(credentials.provider().get().getClass().getName());
    }
    return credentials
        .profile()
        .map("the profile '%s' gave none:"::formatted)
        .orElse("the default chain of the AWS SDK found none.");
  }

  private String reason() {
    RuntimeException e = failure;
    if (e == null) {
      return "it returned nothing.";
    }
    if (isQuoting()) {
      return "the output of its process is not the JSON that it has to be.";
    }
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (String.valueOf(cause.getMessage()).contains(SSO_TOKEN)) {
        return login();
      }
      if (cause instanceof NoSuchFileException file) {
        return missing(file.getFile());
      }
      if (cause instanceof UnknownHostException host) {
        return "the host %s is unknown (DNS).".formatted(host.getMessage());
      }
    }
    boolean chain = credentials.equals(CredentialsConfig.DEFAULT_CHAIN);
    return chain
        ? "Set credentials in the environment, or give the property profile, roleArn or"
            + " credentialsProvider; the cause tells where the SDK has looked."
        : sentence(String.valueOf(e.getMessage()));
  }

  private String missing(String file) {
    boolean cachedLogin = file.contains(SSO_CACHE) && file.endsWith(".json");
    return cachedLogin ? login() : "the file %s is not there.".formatted(file);
  }

  private String login() {
    return "nobody is logged in to IAM Identity Center; run aws sso login%s."
        .formatted(credentials.profile().map(" --profile "::concat).orElse(""));
  }

  /** Without the list of all profiles, which the SDK appends. */
  private static String sentence(String message) {
    int list = message.indexOf(": ProfileFile(");
    String text = list < 0 ? message : message.substring(0, list);
    if (text.length() > LONGEST) {
      return text.substring(0, LONGEST) + "... (the cause has it all)";
    }
    return text.endsWith(".") ? text : text + ".";
  }

  private boolean isQuoting() {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each.getClass().getName().startsWith(QUOTES)) {
        return true;
      }
    }
    return false;
  }
}
