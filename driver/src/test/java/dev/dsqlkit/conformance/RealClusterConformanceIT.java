package dev.dsqlkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dsqlkit.realcluster.RealCluster;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every case of {@link ConformanceIT} at a real cluster: whether the files are still right. */
@Tag("real-cluster")
@EnabledIfEnvironmentVariable(
    named = RealCluster.ENDPOINT,
    matches = ".+",
    disabledReason = RealCluster.SKIPPED)
@ExtendWith(ClientInUtc.class)
class RealClusterConformanceIT {

  @TestFactory
  Stream<DynamicTest> answersAsRecorded() throws Exception {
    String login =
        RealCluster.login().entrySet().stream()
            .map(property -> "&" + property.getKey() + "=" + property.getValue())
            .reduce("", String::concat);
    RealCluster.connectOnce();
    String url = RealCluster.url() + "&compat=off&retry=off" + login;
    return CaseFile.readAll("/conformance").stream()
        .map(c -> dynamicTest(c.group() + ": " + c.name(), () -> check(c, url)));
  }

  private static void check(Case conformanceCase, String url) throws Exception {
    Optional<String> optIn = conformanceCase.optIn();
    assumeTrue(
        ConformanceIT.OPTIONAL || optIn.isEmpty(),
        () -> "not run unless asked for: " + optIn.orElseThrow());
    CaseRun run = CaseRun.of(conformanceCase, url);
    assertThat(run.isAsExpected() ? run.expected() : run.actual()).isEqualTo(run.expected());
  }
}
