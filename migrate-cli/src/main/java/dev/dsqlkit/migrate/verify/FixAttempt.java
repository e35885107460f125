package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.rules.Fix;
import dev.dsqlkit.sql.Rewrite;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes repairs until there are no more: one may need what another has made. */
final class FixAttempt {
  private static final int MOST_ROUNDS = 200;

  private final FixRun run;
  private final ScriptSource source;
  private final String original;
  private final Set<Suspects.Repaired> leftOut;
  private final List<AppliedRepair> applied = new ArrayList<>();
  private String text;

  /**
   * Begins with the original text.
   *
   * @param leftOut repairs that are not made
   */
  FixAttempt(FixRun run, ScriptSource source, String original, Set<Suspects.Repaired> leftOut) {
    this.run = run;
    this.source = source;
    this.original = original;
    this.leftOut = Set.copyOf(leftOut);
    this.text = original;
  }

  String original() {
    return original;
  }

  String text() {
    return text;
  }

  List<AppliedRepair> applied() {
    return applied;
  }

  /**
   * Makes the repairs.
   *
   * @return what is wrong with the outcome
   */
  Set<Suspects.Fault> run() throws IOException {
    Reading first = look();
    Reading last = first;
    Origins origins = Origins.of(first.statements());
    Origins firstOrigins = origins;
    for (int i = 0; i < MOST_ROUNDS; i++) {
      FixRound round = choose(last, origins);
      if (round.isEmpty()) {
        break;
      }
      note(round, i == 0 ? List.of() : first.statements());
      text = Rewrite.apply(text, round.edits().stream().map(Origins.OwnedEdit::edit).toList());
      origins = origins.behind(round.edits());
      last = look();
    }
    return applied.isEmpty()
        ? Set.of()
        : new FixCheck(applied, first, firstOrigins, last, origins).faults();
  }

  private Reading look() throws IOException {
    Reading reading = new Reading(run.allows(Fix.REVIEW));
    run.look(source, text, reading);
    return reading;
  }

  private FixRound choose(Reading reading, Origins origins) {
    FixRound round = new FixRound();
    boolean[] committed = reading.committed();
    int statement = 0;
    for (Finding finding : reading.found()) {
      while (statement + 1 < committed.length
          && reading.statements().get(statement + 1).start() <= finding.span().offset()) {
        statement++;
      }
      int origin = origins.at(finding.span().offset());
      boolean lost = TransactionSplit.RULES.contains(finding.rule()) && !committed[statement];
      if (finding.repair().isPresent()
          && !lost
          && !leftOut.contains(new Suspects.Repaired(origin, finding.rule()))) {
        Repair repair = finding.repair().get();
        if (run.allows(repair.kind())) {
          round.add(origin, finding, repair);
        }
      }
    }
    return round;
  }

  /**
   * A finding of a later round has no place in the original but that of its statement.
   *
   * @param statements those of the original; empty in the first round
   */
  private void note(FixRound round, List<Reading.Statement> statements) {
    for (int i = 0; i < round.settled().size(); i++) {
      int origin = round.origins().get(i);
      Finding finding = round.settled().get(i);
      Span span = statements.isEmpty() ? finding.span() : statements.get(origin).span();
      applied.add(new AppliedRepair(origin, finding.rule(), finding.repair().orElseThrow(), span));
    }
  }
}
