package dev.dsqlkit.conformance;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends the steps of a case in order and writes down every answer. */
final class CaseRun {
  private static final Answer NONE = Answer.of("no answer");

  /** How long another session's next step is held back for a step that does not answer. */
  private static final Duration TURN = Duration.ofSeconds(1);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Case conformanceCase;
  private final List<Answer> answers;

  private CaseRun(Case conformanceCase, List<Answer> answers) {
    this.conformanceCase = conformanceCase;
    this.answers = answers;
  }

  static CaseRun of(Case conformanceCase, String url) throws SQLException, InterruptedException {
    boolean ownSchema = !conformanceCase.group().equals("environment");
    try (Workspace workspace = Workspace.open(url, ownSchema)) {
      for (String statement : conformanceCase.setup()) {
        workspace.run(statement);
      }
      return new CaseRun(conformanceCase, answers(conformanceCase, workspace));
    }
  }

  private static List<Answer> answers(Case conformanceCase, Workspace workspace)
      throws SQLException, InterruptedException {
    Duration turn = conformanceCase.hasSeveralSessions() ? TURN : PATIENCE;
    List<Future<Answer>> pending = new ArrayList<>();
    for (Step step : conformanceCase.steps()) {
      Future<Answer> answer = workspace.session(step.session()).send(step.sql());
      await(answer, turn);
      pending.add(answer);
    }
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> answer : pending) {
      answers.add(await(answer, PATIENCE));
    }
    return answers;
  }

  private static Answer await(Future<Answer> answer, Duration limit) throws InterruptedException {
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return NONE;
    } catch (ExecutionException e) {
      throw new IllegalStateException("The driver broke", e.getCause());
    }
  }

  boolean isAsExpected() {
    for (int i = 0; i < answers.size(); i++) {
      if (!conformanceCase.steps().get(i).expected().allows(answers.get(i))) {
        return false;
      }
    }
    return conformanceCase.losers().map(losers -> losers.allow(losers())).orElse(true);
  }

  private long losers() {
    return answers.stream().filter(Answer::isConflict).count();
  }

  String expected() {
    List<Answer> expected = conformanceCase.steps().stream().map(Step::expected).toList();
    return transcript(expected, conformanceCase.losers().map(Losers::toString).orElse(""));
  }

  String actual() {
    return transcript(answers, conformanceCase.losers().isPresent() ? "" + losers() : "");
  }

  private String transcript(List<Answer> said, String lost) {
    StringBuilder text = new StringBuilder(conformanceCase + "\n");
    for (int i = 0; i < said.size(); i++) {
      Step step = conformanceCase.steps().get(i);
      text.append(step.session()).append("> ").append(step.sql()).append('\n');
      said.get(i).lines().forEach(line -> text.append("--> ").append(line).append('\n'));
    }
    return lost.isEmpty() ? text.toString() : text.append(lost).append(" lose\n").toString();
  }

  /** The first step that was not answered as expected, for one line of a report. */
  String firstDifference() {
    for (int i = 0; i < answers.size(); i++) {
      Step step = conformanceCase.steps().get(i);
      if (!step.expected().allows(answers.get(i))) {
        return "%s: expected %s, got %s"
            .formatted(step.sql(), step.expected().lines(), answers.get(i).lines());
      }
    }
    return "%d sessions lost, expected %s".formatted(losers(), expectedLosers());
  }

  private String expectedLosers() {
    return conformanceCase.losers().map(Losers::toString).orElse("any number");
  }
}
