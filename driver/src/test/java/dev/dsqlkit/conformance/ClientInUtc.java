package dev.dsqlkit.conformance;

import java.util.TimeZone;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets the JVM live in UTC during a test class: pgjdbc asks the server for the zone of the JVM,
 * while the clients that were recorded asked for none and got the server's own.
 */
final class ClientInUtc implements BeforeAllCallback, AfterAllCallback {
  private final TimeZone before = TimeZone.getDefault();

  @Override
  public void beforeAll(ExtensionContext context) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }

  @Override
  public void afterAll(ExtensionContext context) {
    TimeZone.setDefault(before);
  }
}
