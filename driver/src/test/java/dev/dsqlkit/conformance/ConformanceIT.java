package dev.dsqlkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every case under {@code src/test/resources/conformance}, through plain JDBC. */
@ExtendWith(ClientInUtc.class)
class ConformanceIT {
  static final String URL =
      System.getProperty("conformance.url", "jdbc:dsql:embedded:postgres?compat=off&retry=off");
  static final boolean OPTIONAL = Boolean.getBoolean("conformance.optional");

  @TestFactory
  Stream<DynamicTest> answersLikeACluster() throws Exception {
    return CaseFile.readAll("/conformance").stream()
        .map(c -> dynamicTest(c.group() + ": " + c.name(), () -> check(c)));
  }

  private static void check(Case conformanceCase) throws Exception {
    Optional<String> optIn = conformanceCase.optIn();
    assumeTrue(OPTIONAL || optIn.isEmpty(), () -> "not run unless asked for: " + optIn.get());
    CaseRun run = CaseRun.of(conformanceCase, URL);
    if (!run.isAsExpected()) {
      assertThat(run.actual()).isEqualTo(run.expected());
    }
  }
}
