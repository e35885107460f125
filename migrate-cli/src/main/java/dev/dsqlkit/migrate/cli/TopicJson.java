package dev.dsqlkit.migrate.cli;

import com.google.gson.stream.JsonWriter;
import dev.dsqlkit.migrate.explain.Topic;
import dev.dsqlkit.migrate.explain.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Explanations for other programs. */
final class TopicJson {
  private TopicJson() {}

  static void write(List<Topic> topics, PrintWriter out) throws IOException {
    JsonWriter json = new JsonWriter(out);
    json.setIndent("  ");
    json.beginObject();
    json.name("format").value("dsql-explain/1");
    json.name("topics").beginArray();
    for (Topic topic : topics) {
      write(topic, json);
    }
    json.endArray();
    json.endObject();
    json.flush();
    out.println();
  }

  private static void write(Topic topic, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id").value(topic.id());
    json.name("chapter").value(topic.chapter());
    json.name("title").value(topic.title());
    if (topic.sqlState().isPresent()) {
      json.name("sqlState").value(topic.sqlState().get());
    }
    words("answers", topic.texts(), json);
    words("names", topic.names(), json);
    words("text", topic.body(), json);
    field("inForce", topic.inForce(), json);
    field("evidence", topic.evidence(), json);
    field("instead", topic.wayOut(), json);
    field("rewrite", topic.rewrite(), json);
    if (topic.examples().isPresent()) {
      json.name("refused").value(topic.examples().get().refused());
      json.name("accepted").value(topic.examples().get().accepted());
    }
    words(
        "rules",
        topic.sqlState().filter(topic.id()::equals).map(Topics::rulesOf).orElse(List.of()),
        json);
    json.endObject();
  }

  private static void field(String name, String value, JsonWriter json) throws IOException {
    if (!value.isEmpty()) {
      json.name(name).value(value);
    }
  }

  private static void words(String name, List<String> values, JsonWriter json) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.name(name).beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
