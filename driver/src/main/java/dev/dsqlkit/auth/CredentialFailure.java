package dev.dsqlkit.auth;

import org.jspecify.annotations.Nullable;

/** What may be said of an error of a credentials provider. */
final class CredentialFailure {
  /** The SDK's copy of Jackson quotes what it cannot read: the output of a process, for one. */
  private static final String QUOTES = "software.amazon.awssdk.thirdparty.jackson.";

  private CredentialFailure() {}

  static String reason(RuntimeException failure) {
    String message = failure.getMessage() == null ? failure.toString() : failure.getMessage();
    return isQuoting(failure)
        ? message + " Its output is not the JSON that it has to be."
        : message;
  }

  /** The error as a cause, or nothing if its own cause has a piece of what was read in it. */
  static @Nullable RuntimeException withoutSecrets(RuntimeException failure) {
    return isQuoting(failure) ? null : failure;
  }

  private static boolean isQuoting(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each.getClass().getName().startsWith(QUOTES)) {
        return true;
      }
    }
    return false;
  }
}
