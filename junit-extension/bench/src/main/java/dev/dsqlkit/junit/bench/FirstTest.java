package dev.dsqlkit.junit.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** The program of a fresh JVM that runs one test class with JUnit. */
final class FirstTest {
  private FirstTest() {}

  /** The argument is the side. */
  public static void main(String[] arguments) {
    Class<?> testClass =
        switch (Side.valueOf(arguments[0])) {
          case DSQLKIT -> DsqlkitSmall.class;
          case ZONKY -> ZonkySmall.class;
        };
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request().selectors(selectClass(testClass)).build());
  }
}
