package dev.dsqlkit.migrate.verify;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON of a baseline, a line for each finding so that versions of the file can be merged. */
final class BaselineFile {
  static final String FORMAT = "dsql-baseline/1";

  private BaselineFile() {}

  static void write(Path file, SortedMap<KnownFinding, Integer> counts) throws IOException {
    StringBuilder text =
        new StringBuilder("{\n\"format\": \"%s\",\n\"findings\": [".formatted(FORMAT));
    String separator = "\n";
    for (Map.Entry<KnownFinding, Integer> entry : counts.entrySet()) {
      text.append(separator).append(line(entry.getKey(), entry.getValue()));
      separator = ",\n";
    }
    Files.write(file, text.append("\n]\n}\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String line(KnownFinding known, int count) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonWriter json = new JsonWriter(line)) {
      json.beginObject();
      json.name("file").value(known.file());
      json.name("rule").value(known.rule());
      json.name("fingerprint").value(known.fingerprint());
      json.name("count").value(count);
      json.endObject();
    }
    return line.toString();
  }

  static SortedMap<KnownFinding, Integer> read(Path file) throws IOException {
    try {
      return counts(JsonParser.parseString(Files.readString(file)));
    } catch (JsonParseException | CharacterCodingException e) {
      throw noBaseline(file, "it is not JSON", e);
    } catch (IllegalArgumentException e) {
      throw noBaseline(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static IOException noBaseline(Path file, String why, Exception cause) {
    String message = "%s is no baseline: %s. Write one with --write-baseline.";
    return new IOException(message.formatted(file, why), cause);
  }

  private static SortedMap<KnownFinding, Integer> counts(JsonElement json) {
    require(json.isJsonObject(), "it is not a JSON object");
    JsonElement format = json.getAsJsonObject().get("format");
    require(format != null, "it has no \"format\"");
    require(
        format.isJsonPrimitive() && format.getAsString().equals(FORMAT),
        "its format is %s, but \"%s\" is read here".formatted(format, FORMAT));
    JsonElement findings = json.getAsJsonObject().get("findings");
    require(findings != null && findings.isJsonArray(), "it has no list of \"findings\"");
    SortedMap<KnownFinding, Integer> counts = new TreeMap<>();
    for (JsonElement finding : findings.getAsJsonArray()) {
      require(finding.isJsonObject(), "a finding is not an object but " + finding);
      JsonObject entry = finding.getAsJsonObject();
      KnownFinding known =
          new KnownFinding(text(entry, "file"), text(entry, "rule"), text(entry, "fingerprint"));
      counts.merge(known, count(entry), Integer::sum);
    }
    return counts;
  }

  private static String text(JsonObject entry, String name) {
    JsonElement value = entry.get(name);
    boolean isText =
        value != null && value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    require(isText, "a finding has no \"%s\": %s".formatted(name, entry));
    return value.getAsString();
  }

  private static int count(JsonObject entry) {
    JsonElement value = entry.get("count");
    boolean isNumber =
        value != null && value.isJsonPrimitive() && value.getAsString().matches("[1-9][0-9]{0,8}");
    require(isNumber, "\"count\" must be a number above 0: " + entry);
    return Integer.parseInt(value.getAsString());
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
