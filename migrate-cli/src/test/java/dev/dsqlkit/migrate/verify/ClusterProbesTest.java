package dev.dsqlkit.migrate.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.dsqlkit.sql.SqlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Grades the linter on what a cluster was recorded to answer: {@code -Dconformance.probes=DIR}
 * names the folder that has {@code cluster-probes.jsonl}. docs/conformance.md has the result.
 */
class ClusterProbesTest {
  /** Refused for what the statement says, whatever is in the tables. */
  private static final Set<String> OF_DIALECT = Set.of("0A000", "42704", "42601", "42809", "22P02");

  /** What PostgreSQL 16 refuses as well: types and settings that are not there, its grammar. */
  private static final Set<String> OF_POSTGRESQL =
      Set.of("enum_column_undefined", "enum_cast_undefined", "env_lc_collate", "q_group_by_all");

  private final Set<String> refused = new LinkedHashSet<>();
  private final Set<String> missed = new LinkedHashSet<>();
  private final Set<String> accepted = new LinkedHashSet<>();
  private final Set<String> falselyFlagged = new LinkedHashSet<>();

  @Test
  void flagsAllThatIsRefusedAndNothingThatIsAccepted() throws IOException {
    String folder = System.getProperty("conformance.probes", "");
    assumeTrue(!folder.isEmpty(), "-Dconformance.probes=DIR names the folder of recorded answers");
    for (String line : Files.readAllLines(Path.of(folder, "cluster-probes.jsonl"))) {
      JsonObject probe = JsonParser.parseString(line).getAsJsonObject();
      if (probe.has("knownGap") && probe.get("knownGap").getAsBoolean()) {
        continue;
      }
      grade(probe);
    }

    System.out.printf(
        "recorded answers: %d of %d refused statements flagged, %d of %d accepted ones flagged%n",
        refused.size() - missed.size(), refused.size(), falselyFlagged.size(), accepted.size());
    assertThat(refused.size()).as("a folder with recorded answers").isGreaterThan(50);
    assertThat(missed).isEmpty();
    assertThat(falselyFlagged).isEmpty();
  }

  private void grade(JsonObject probe) throws IOException {
    List<Finding> found = new ArrayList<>();
    LintRun run = DsqlLint.latest().assume(Assume.STATEMENT).run(found::add);
    for (JsonElement setup : probe.getAsJsonArray("setup")) {
      run.check(ScriptSource.of("setup", setup.getAsString()));
    }
    for (Map.Entry<Integer, List<JsonObject>> session : sessions(probe).entrySet()) {
      found.clear();
      StringBuilder script = new StringBuilder();
      List<Integer> lastLines = new ArrayList<>();
      for (JsonObject step : session.getValue()) {
        script.append(step.get("sql").getAsString().strip().replaceAll(";+$", "")).append(";\n");
        lastLines.add((int) script.chars().filter(c -> c == '\n').count());
      }
      run.check(ScriptSource.of("session", script.toString()));
      for (int i = 0; i < lastLines.size(); i++) {
        int from = i == 0 ? 1 : lastLines.get(i - 1) + 1;
        int to = lastLines.get(i);
        JsonObject step = session.getValue().get(i);
        judge(probe, step, findingsOf(step, found, from, to));
      }
    }
  }

  private static Map<Integer, List<JsonObject>> sessions(JsonObject probe) {
    Map<Integer, List<JsonObject>> sessions = new LinkedHashMap<>();
    for (JsonElement element : probe.getAsJsonArray("steps")) {
      JsonObject step = element.getAsJsonObject();
      sessions
          .computeIfAbsent(step.get("session").getAsInt(), number -> new ArrayList<>())
          .add(step);
    }
    return sessions;
  }

  /** A text of several statements is one transaction on the wire, unless it says BEGIN itself. */
  private static List<Finding> findingsOf(JsonObject step, List<Finding> found, int from, int to) {
    String sql = step.get("sql").getAsString();
    if (SqlReader.read(sql).size() > 1 && !sql.startsWith("BEGIN")) {
      return DsqlLint.latest().assume(Assume.FILE).check("step", sql);
    }
    return found.stream()
        .filter(finding -> finding.line() >= from && finding.line() <= to)
        .filter(finding -> !finding.rule().equals(Advice.TRANSACTION_LEFT_OPEN.id()))
        .toList();
  }

  private void judge(JsonObject probe, JsonObject step, List<Finding> found) {
    String sql = step.get("sql").getAsString();
    String id = probe.get("id").getAsString();
    if (step.get("expect").getAsString().equals("ok")) {
      accepted.add(sql);
      if (!found.isEmpty()) {
        falselyFlagged.add(id + " " + sql + " -> " + found);
      }
    } else if (OF_DIALECT.contains(step.get("sqlstate").getAsString())
        && !OF_POSTGRESQL.contains(id)) {
      refused.add(sql);
      if (found.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)) {
        missed.add(id + " " + step.get("sqlstate").getAsString() + " " + sql);
      }
    }
  }
}
