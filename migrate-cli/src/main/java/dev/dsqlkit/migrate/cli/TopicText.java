package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Topic;
import dev.dsqlkit.migrate.explain.Topics;
import java.util.List;

/** An explanation for a terminal. */
final class TopicText {
  private final Style style;
  private final int width;

  TopicText(Style style, int width) {
    this.style = style;
    this.width = width;
  }

  /** The first in full, and a line for each of the others that say the same. */
  String of(List<Topic> topics) {
    StringBuilder text = new StringBuilder(of(topics.get(0)));
    if (topics.size() > 1) {
      text.append("\nOthers say the same:\n");
    }
    for (Topic other : topics.subList(1, topics.size())) {
      text.append(Paragraphs.wrapped("  " + other.id() + "  ", other.title(), width));
    }
    return text.toString();
  }

  private String of(Topic topic) {
    StringBuilder text = new StringBuilder();
    text.append(style.bold(topic.id())).append('\n');
    text.append(Paragraphs.wrapped("", topic.title(), width)).append('\n');
    topic.body().forEach(line -> text.append(Paragraphs.wrapped("", line, width)));
    if (!topic.body().isEmpty()) {
      text.append('\n');
    }
    for (String said : topic.texts()) {
      text.append(line("answer", topic.sqlState().map(state -> state + " ").orElse("") + said));
    }
    text.append(line("in force", topic.inForce()));
    text.append(line("known", topic.evidence()));
    text.append(line("instead", topic.wayOut()));
    text.append(line("fix", topic.rewrite()));
    topic
        .examples()
        .ifPresent(
            examples ->
                text.append('\n')
                    .append(example(style.bad("refused"), examples.refused()))
                    .append('\n')
                    .append(example(style.good("accepted"), examples.accepted())));
    return text.append(seeAlso(topic)).toString();
  }

  private String line(String head, String said) {
    if (said.isEmpty()) {
      return "";
    }
    String padded = "%-10s".formatted(head);
    String wrapped = Paragraphs.wrapped(padded, said, width);
    return style.faint(padded) + wrapped.substring(padded.length());
  }

  private static String example(String head, String sql) {
    return head + "\n" + sql.indent(2);
  }

  private String seeAlso(Topic topic) {
    if (topic.sqlState().isEmpty()) {
      return "";
    }
    String state = topic.sqlState().get();
    if (!topic.id().equals(state)) {
      return "\n" + Paragraphs.wrapped("", "See also: dsql explain " + state, width);
    }
    List<String> rules = Topics.rulesOf(state);
    return rules.isEmpty()
        ? ""
        : "\nRules that answer %s:\n%s".formatted(state, Paragraphs.columns(rules, width));
  }
}
