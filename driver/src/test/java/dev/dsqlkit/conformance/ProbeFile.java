package dev.dsqlkit.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads probes that were recorded on a cluster, one JSON object to a line. */
final class ProbeFile {
  private static final String NAME = "cluster-probes.jsonl";
  private static final Pattern WRITE_TAG = Pattern.compile("(?:INSERT 0|UPDATE|DELETE) (\\d+)");

  private ProbeFile() {}

  static List<Case> read(Path folder) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve(NAME))) {
      if (!line.isBlank()) {
        cases.add(probe(JsonParser.parseString(line).getAsJsonObject()));
      }
    }
    return cases;
  }

  private static Case probe(JsonObject probe) {
    List<String> setup =
        probe.getAsJsonArray("setup").asList().stream().map(JsonElement::getAsString).toList();
    List<Step> steps = new ArrayList<>();
    for (JsonElement step : probe.getAsJsonArray("steps")) {
      steps.add(step(step.getAsJsonObject(), has(probe, "ignoreRows"), has(probe, "conflictRace")));
    }
    return new Case(
        probe.get("group").getAsString(),
        probe.get("id").getAsString(),
        "recorded " + probe.get("recordedOn").getAsString(),
        Optional.ofNullable(probe.get("knownGap")).map(JsonElement::getAsString),
        Optional.ofNullable(probe.get("losers")).map(losers -> losers(losers.getAsJsonObject())),
        setup,
        steps);
  }

  private static Losers losers(JsonObject losers) {
    return new Losers(losers.get("min").getAsInt(), losers.get("max").getAsInt());
  }

  private static Step step(JsonObject step, boolean rowsVary, boolean race) {
    String sql = step.get("sql").getAsString();
    return new Step(step.get("session").getAsInt(), sql, answer(step, rowsVary, race));
  }

  private static Answer answer(JsonObject step, boolean rowsVary, boolean race) {
    if (race && step.get("sql").getAsString().equals("COMMIT")) {
      return Answer.of(Answer.OK_OR_CONFLICT);
    }
    if (step.get("expect").getAsString().equals("error")) {
      String state = step.get("sqlstate").getAsString();
      return Answer.of("error " + state + " " + step.get("message").getAsString());
    }
    List<String> lines = new ArrayList<>();
    if (step.has("results")) {
      step.getAsJsonArray("results").forEach(one -> add(lines, one.getAsJsonObject(), rowsVary));
    } else {
      add(lines, step, rowsVary);
    }
    return new Answer(lines);
  }

  private static void add(List<String> lines, JsonObject result, boolean rowsVary) {
    if (!result.has("columns")) {
      lines.add(update(result.get("tag").getAsString()));
      return;
    }
    lines.add("columns " + join(result.getAsJsonArray("columns"), ", "));
    if (rowsVary) {
      lines.add(Answer.ROWS_VARY);
      return;
    }
    for (JsonElement row :
        result.getAsJsonArray(has(result, "rowsPgText") ? "rowsPgText" : "rows")) {
      lines.add(Answer.ROW + join(row.getAsJsonArray(), Answer.SEPARATOR));
    }
  }

  /** What JDBC shows of a command tag: the rows of a write, and 0 for anything else. */
  private static String update(String tag) {
    Matcher write = WRITE_TAG.matcher(tag);
    return write.matches() && !write.group(1).equals("0") ? "count " + write.group(1) : Answer.OK;
  }

  private static String join(JsonArray cells, String separator) {
    StringJoiner joined = new StringJoiner(separator);
    cells.forEach(cell -> joined.add(cell.isJsonNull() ? "NULL" : cell.getAsString()));
    return joined.toString();
  }

  private static boolean has(JsonObject object, String flag) {
    return object.has(flag) && !object.get(flag).isJsonNull();
  }
}
