package dev.dsqlkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sends probes that were recorded on a cluster, and prints how many are answered as recorded. */
@ExtendWith(ClientInUtc.class)
class ProbeRunnerIT {
  private static final String FOLDER = System.getProperty("conformance.probes", "");

  /** Concurrency is an issue of its own; its probes are counted but fail nothing. */
  private static final String CONCURRENCY = "occ_conflict";

  @Test
  void answersAsRecorded() throws Exception {
    assumeTrue(!FOLDER.isEmpty(), "-Dconformance.probes=DIR names no folder of recorded probes");
    Score score = new Score();
    List<String> failures = new ArrayList<>();
    for (Case probe : ProbeFile.read(Path.of(FOLDER))) {
      if (probe.optIn().isPresent() && !ConformanceIT.OPTIONAL) {
        continue;
      }
      CaseRun run = CaseRun.of(probe, ConformanceIT.URL);
      score.add(probe.group(), run.isAsExpected());
      if (!run.isAsExpected()) {
        String line = "%s %s: %s".formatted(probe.group(), probe.name(), run.firstDifference());
        System.out.println(line);
        if (!probe.group().equals(CONCURRENCY)) {
          failures.add(line);
        }
      }
    }
    score.lines().forEach(System.out::println);
    assertThat(failures).isEmpty();
  }
}
