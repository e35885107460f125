package dev.dsqlkit.migrate.report;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The formats of findings. */
public enum ReportFormat {
  /** For people. */
  TEXT,
  /** For programs; docs/schemas/dsql-verify-1.schema.json describes it. */
  JSON,
  /** SARIF 2.1.0, which code hosts and editors read. */
  SARIF,
  /** Commands that become annotations in GitHub Actions. */
  GITHUB,
  /** GitLab's code quality report. */
  GITLAB,
  /** One line for each, as compilers print them. */
  GCC,
  /** Test results that Jenkins and GitLab read. */
  JUNIT;

  /**
   * Reads a name as it is written in options.
   *
   * @throws IllegalArgumentException naming those that exist
   */
  public static ReportFormat parse(String name) {
    return Arrays.stream(values())
        .filter(format -> format.toString().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private static String unknown(String name) {
    String known =
        Arrays.stream(values()).map(ReportFormat::toString).collect(Collectors.joining(", "));
    return "format must be one of %s, but is \"%s\"".formatted(known, name);
  }

  /**
   * Begins a report. What is written is flushed at its end.
   *
   * @param style for {@link #TEXT}; the others do without
   */
  public Report to(PrintWriter out, TextStyle style) {
    return switch (this) {
      case TEXT -> new TextReport(out, style);
      case JSON -> new JsonReport(out);
      case SARIF -> new SarifReport(out);
      case GITHUB -> new GithubReport(out);
      case GITLAB -> new GitlabReport(out);
      case GCC -> new GccReport(out);
      case JUNIT -> new JunitReport(out);
    };
  }

  /** In lower case, as it is written in options. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
