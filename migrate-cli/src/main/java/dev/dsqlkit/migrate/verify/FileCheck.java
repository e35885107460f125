package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Fixers;
import dev.dsqlkit.migrate.fix.Refused;
import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.ScriptReader;
import dev.dsqlkit.migrate.script.ScriptStatement;
import dev.dsqlkit.migrate.script.Span;
import dev.dsqlkit.rules.Facts;
import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import dev.dsqlkit.sql.Token;
import dev.dsqlkit.sql.TokenKind;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at one script, statement by statement. */
final class FileCheck {
  private static final Map<String, Facts> FACTS =
      RuleBook.facts().stream().collect(Collectors.toMap(Facts::id, Function.identity()));

  private static final SqlStatement NOTHING = SqlReader.read(";SELECT").get(0);

  private final LintRun run;
  private final ScriptSource source;
  private final RunningTool tool;
  private final ScriptTransactions transactions;
  private final Suppressions suppressions;
  private final UnbuiltIndexes unbuilt = new UnbuiltIndexes();
  private final List<Finding> ofStatement = new ArrayList<>();
  private @Nullable ScriptStatement last;
  private Fingerprint fingerprint = new Fingerprint(NOTHING);
  private @Nullable String lineEnd;

  FileCheck(LintRun run, ScriptSource source) throws IOException {
    this.run = run;
    this.source = source;
    this.tool = RunningTool.of(source, run.settings().assume());
    this.transactions = new ScriptTransactions(run.rules(), tool.opensTransaction(), run.divides());
    this.suppressions = new Suppressions(run.today());
  }

  void run() throws IOException {
    try (Reader in = source.open().open()) {
      ScriptReader reader = new ScriptReader(in, tool.fillsPlaceholders());
      ScriptStatement statement = reader.next();
      while (statement != null) {
        check(statement);
        statement = reader.next();
      }
    }
    atEnd();
  }

  private void check(ScriptStatement statement) {
    last = statement;
    fingerprint = new Fingerprint(statement.sql());
    run.statement(statement);
    ofStatement.clear();
    List<Suppressions.Objection> objections = new ArrayList<>();
    List<Suppression> here = suppressions.around(statement, objections);
    tool.changeset(statement).ifPresent(transactions::next);

    readability(statement);
    run.rules().violations(statement.sql()).forEach(refusal -> refused(statement, refusal));
    ofCatalog(statement).forEach(refusal -> refused(statement, refusal));
    for (ScriptTransactions.Trouble trouble : transactions.on(statement)) {
      trouble(statement, trouble);
    }
    for (Advice advice : Advised.on(statement.sql())) {
      add(advice, Pointer.statement(statement), "");
    }
    if (unbuilt.isUsedBy(statement.sql())) {
      add(Advice.INDEX_STILL_BUILDING, Pointer.statement(statement), "");
    }
    if (ofStatement.isEmpty() && Advised.isUnread(statement.sql())) {
      add(Advice.UNREAD, Pointer.statement(statement), "");
    }
    run.catalog().run(statement.sql());
    List<Finding> left = notSuppressed(here);
    objections.forEach(o -> left.add(ofComment(o.advice(), o.span(), o.detail())));
    here.stream()
        .filter(suppression -> !suppressions.isUsed(suppression))
        .forEach(s -> left.add(ofComment(Advice.UNUSED_SUPPRESSION, s.span(), "")));
    left.sort(Comparator.comparingLong(finding -> finding.span().offset()));
    left.forEach(this::tell);
  }

  private List<Refusal> ofCatalog(ScriptStatement statement) {
    try {
      return run.rules().violations(statement.sql(), run.catalog());
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException("the catalog of scripts asks no database", e);
    }
  }

  private void readability(ScriptStatement statement) {
    SqlStatement sql = statement.sql();
    Optional<Token> unreadable =
        sql.tokens().stream().filter(token -> token.kind() == TokenKind.UNREADABLE).findFirst();
    if (unreadable.isEmpty() && !Advised.isUnknown(sql)) {
      return;
    }
    Token at = unreadable.orElse(sql.tokens().get(0));
    Span span = statement.span(at.start(), firstLine(statement, at));
    String word = statement.window().substring(at.start(), firstLine(statement, at));
    Answer answer =
        new Answer(
            "42601",
            "syntax error at or near \"%s\"".formatted(word),
            Optional.empty(),
            "PostgreSQL 16; unsure: its text differs for quotes that never end");
    add(Advice.SYNTAX, span, Optional.of(answer), List.of());
  }

  private static int firstLine(ScriptStatement statement, Token token) {
    int newline = statement.window().indexOf('\n', token.start());
    return newline < 0 || newline > token.end() ? token.end() : newline;
  }

  private void refused(ScriptStatement statement, Refusal refusal) {
    refused(statement, refusal, List.of(), repair(statement, refusal));
  }

  private void refused(
      ScriptStatement statement, Refusal refusal, List<Related> related, Optional<Repair> repair) {
    Facts facts = FACTS.get(refusal.ruleId());
    Answer answer =
        new Answer(
            refusal.sqlState(),
            refusal.message(),
            refusal.detail(),
            facts == null ? "" : facts.evidence().toString());
    ofStatement.add(
        new Finding(
            source.name(),
            Pointer.at(statement, refusal.position()),
            refusal.ruleId(),
            Severity.ERROR,
            Optional.of(answer),
            facts == null ? refusal.message() : facts.problem(),
            refusal.hint(),
            repair,
            related,
            fingerprint.of(refusal.ruleId())));
  }

  private Optional<Repair> repair(ScriptStatement statement, Refusal refusal) {
    boolean startsLine = statement.gap() == 0 && statement.column() == 1;
    Refused refused =
        new Refused(
            statement.sql(),
            statement.window(),
            startsLine,
            refusal.position(),
            lineEnd(statement));
    return Fixers.repair(refusal.ruleId(), refused)
        .map(repair -> repair.movedBy(statement.windowStart()));
  }

  /** That of the first line, as far as it has been read. */
  private String lineEnd(ScriptStatement statement) {
    String known = lineEnd;
    if (known == null) {
      int newline = statement.window().indexOf('\n');
      known = newline > 0 && statement.window().charAt(newline - 1) == '\r' ? "\r\n" : "\n";
      lineEnd = newline < 0 ? null : known;
    }
    return known;
  }

  private void trouble(ScriptStatement statement, ScriptTransactions.Trouble trouble) {
    if (trouble.refusal() != null) {
      Optional<Repair> split =
          trouble.begin().isEmpty()
              ? Optional.empty()
              : Optional.of(
                  TransactionSplit.before(statement, trouble.begin(), lineEnd(statement)));
      refused(statement, trouble.refusal(), trouble.related(), split);
    } else if (trouble.advice() != null) {
      add(trouble.advice(), Pointer.statement(statement), "");
    }
  }

  private void add(Advice advice, Span span, String detail) {
    ofStatement.add(finding(advice, span, detail, Optional.empty(), List.of()));
  }

  private void add(Advice advice, Span span, Optional<Answer> answer, List<Related> related) {
    ofStatement.add(finding(advice, span, "", answer, related));
  }

  private Finding finding(
      Advice advice, Span span, String detail, Optional<Answer> answer, List<Related> related) {
    return new Finding(
        source.name(),
        span,
        advice.id(),
        advice.severity(),
        answer,
        advice.problem() + detail,
        advice.hint(),
        Optional.empty(),
        related,
        fingerprint.of(advice.id()));
  }

  private Finding ofComment(Advice advice, Span span, String detail) {
    return finding(advice, span, detail, Optional.empty(), List.of());
  }

  private List<Finding> notSuppressed(List<Suppression> here) {
    List<Finding> left = new ArrayList<>();
    for (Finding finding : ofStatement) {
      if (suppressions.suppress(finding.rule(), finding.line(), here)) {
        run.suppressed(finding);
      } else {
        left.add(finding);
      }
    }
    return left;
  }

  private void tell(Finding finding) {
    LintSettings settings = run.settings();
    if (finding.severity().compareTo(settings.least()) >= 0
        && settings.rules().has(finding.rule())) {
      run.found(finding);
    }
  }

  private void atEnd() {
    ScriptStatement statement = last;
    if (statement == null) {
      return;
    }
    transactions
        .leftOpen()
        .ifPresent(begun -> tell(ofComment(Advice.TRANSACTION_LEFT_OPEN, begun, "")));
    for (Suppression unused : suppressions.unusedOfFile()) {
      tell(ofComment(Advice.UNUSED_SUPPRESSION, unused.span(), ""));
    }
  }
}
