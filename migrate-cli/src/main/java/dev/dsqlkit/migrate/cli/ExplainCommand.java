package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.migrate.explain.Search;
import dev.dsqlkit.migrate.explain.Topic;
import dev.dsqlkit.migrate.explain.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code dsql explain}: what a rule, an SQLSTATE, an exception or an error text means. */
@Command(
    name = "explain",
    description = "Explains a rule, an SQLSTATE, an exception or an error text; lists all without.",
    sortOptions = false,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:explained", "1:nothing is known about it", "64:wrong usage"},
    footer = {
      "",
      "Examples:",
      "  dsql explain serial-column",
      "  dsql explain 54000",
      "  dsql explain 'ERROR: datatype text[] not supported'"
    })
final class ExplainCommand implements Callable<Integer> {
  private static final int WIDEST = 100;

  @ParentCommand private Dsql dsql = new Dsql(Shell.ofProcess());

  @Parameters(
      arity = "0..*",
      paramLabel = "WHAT",
      completionCandidates = Ids.class,
      description = "An id, an SQLSTATE, an exception of the driver, or a text from a log.")
  private List<String> what = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}.")
  private Format format = Format.TEXT;

  /** How it is written. */
  enum Format {
    TEXT,
    JSON;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What can be asked about, for completion. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return new Topics().all().stream().map(Topic::id).iterator();
    }
  }

  @Override
  public Integer call() throws IOException {
    Topics topics = new Topics();
    if (what.isEmpty()) {
      print(topics.all(), true);
      return ExitCode.FINE;
    }
    String asked = String.join(" ", what);
    Search search = new Search(topics);
    List<Topic> found = search.find(asked);
    if (found.isEmpty()) {
      dsql.complain(
          "nothing is known about \"%s\"".formatted(shortened(asked)) + nearest(search, asked));
      return ExitCode.ERROR;
    }
    print(found, false);
    return ExitCode.FINE;
  }

  private static String nearest(Search search, String asked) {
    List<Topic> nearest = search.nearest(asked);
    return nearest.isEmpty()
        ? "; \"dsql explain\" lists what is"
        : nearest.stream()
            .map(topic -> "\n  %s  %s".formatted(topic.id(), topic.title()))
            .collect(Collectors.joining("", "; did you mean", ""));
  }

  private static String shortened(String asked) {
    return asked.length() <= 60 ? asked : asked.substring(0, 57) + "...";
  }

  private void print(List<Topic> topics, boolean list) throws IOException {
    PrintWriter out = dsql.shell().out();
    if (format == Format.JSON) {
      TopicJson.write(topics, out);
    } else if (list) {
      out.print(listed(topics));
    } else {
      out.print(new TopicText(dsql.style(), width()).of(topics));
    }
  }

  private String listed(List<Topic> topics) {
    Map<String, List<String>> chapters =
        topics.stream()
            .collect(
                Collectors.groupingBy(
                    Topic::chapter,
                    LinkedHashMap::new,
                    Collectors.mapping(Topic::id, Collectors.toList())));
    StringBuilder text = new StringBuilder();
    chapters.forEach(
        (chapter, ids) ->
            text.append(dsql.style().bold(chapter))
                .append('\n')
                .append(Paragraphs.columns(ids, width()))
                .append('\n'));
    return text.append("\"dsql explain ID\" says more.\n").toString();
  }

  private int width() {
    return Math.min(dsql.shell().width(), WIDEST);
  }
}
