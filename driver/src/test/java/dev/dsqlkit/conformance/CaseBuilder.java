package dev.dsqlkit.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the lines of one case, or of the head that all cases of a file share. */
final class CaseBuilder {
  private enum Part {
    HEAD,
    SETUP,
    STEPS
  }

  private final String group;
  private String name = "";
  private String source = "";
  private Optional<String> optIn = Optional.empty();
  private Optional<Losers> losers = Optional.empty();
  private final List<String> setup = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  private Part part = Part.HEAD;
  private int session = 1;
  private final List<String> sql = new ArrayList<>();
  private final List<String> answer = new ArrayList<>();

  CaseBuilder(String group) {
    this.group = group;
  }

  /** A new case that starts with what this head says. */
  CaseBuilder named(String caseName) {
    CaseBuilder builder = new CaseBuilder(group);
    builder.name = caseName;
    builder.source = source;
    builder.optIn = optIn;
    builder.setup.addAll(setup);
    return builder;
  }

  void take(String line) {
    if (line.equals("-- setup")) {
      part = Part.SETUP;
    } else if (line.equals("-- steps")) {
      part = Part.STEPS;
    } else if (part == Part.HEAD && (line.isBlank() || line.startsWith("-- "))) {
      takeHead(line);
    } else if (part == Part.SETUP) {
      takeSetup(line);
    } else {
      part = Part.STEPS;
      takeStep(line);
    }
  }

  private void takeHead(String line) {
    if (line.startsWith("-- source: ")) {
      source = line.substring("-- source: ".length());
    } else if (line.startsWith("-- opt-in: ")) {
      optIn = Optional.of(line.substring("-- opt-in: ".length()));
    } else if (line.startsWith("-- losers: ")) {
      losers = Optional.of(Losers.parse(line.substring("-- losers: ".length())));
    } else if (line.startsWith("-- session ")) {
      takeStep(line);
    }
  }

  private void takeSetup(String line) {
    if (!line.isBlank()) {
      sql.add(line);
    }
    if (line.endsWith(";")) {
      setup.add(takeSql());
    }
  }

  private void takeStep(String line) {
    if (line.startsWith("--> ")) {
      answer.add(line.substring("--> ".length()));
      return;
    }
    finishStep();
    if (line.startsWith("-- session ")) {
      session = Integer.parseInt(line.substring("-- session ".length()));
    } else if (!line.isBlank()) {
      sql.add(line);
    }
  }

  private void finishStep() {
    if (!answer.isEmpty()) {
      steps.add(new Step(session, takeSql(), new Answer(List.copyOf(answer))));
      answer.clear();
    }
  }

  /** The SQL collected so far, without the semicolon that ends it in the file. */
  private String takeSql() {
    String text = String.join("\n", sql);
    sql.clear();
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an answer without a statement in " + name);
    }
    return text.endsWith(";") ? text.substring(0, text.length() - 1) : text;
  }

  Case build() {
    finishStep();
    if (steps.isEmpty() || !sql.isEmpty()) {
      throw new IllegalArgumentException(group + ": a statement without an answer in " + name);
    }
    return new Case(group, name, source, optIn, losers, List.copyOf(setup), List.copyOf(steps));
  }
}
