package dev.dsqlkit.migrate.verify;

import java.util.Arrays;
import java.util.Optional;

/** What is found besides the refusals of the rule book: it concerns scripts, not the service. */
public enum Advice {
  SYNTAX(
      "syntax",
      Severity.ERROR,
      "This is not SQL that PostgreSQL would read.",
      "Correct the statement; psql's own commands begin with a backslash on a line of their own."),
  UNREAD(
      "unread",
      Severity.WARNING,
      "This definition is in a form that is not read here, so no rule has looked into it.",
      "Check it by hand, or write it in the usual form."),
  TRANSACTION_CONTROL(
      "transaction-control",
      Severity.WARNING,
      "The tool has a transaction open already; this statement ends it, or does nothing.",
      "Leave BEGIN and COMMIT to the tool, or let it run the script outside of a transaction."),
  TRANSACTION_LEFT_OPEN(
      "transaction-left-open",
      Severity.WARNING,
      "The transaction that is begun here never ends, so what it does is lost.",
      "Write COMMIT behind its last statement."),
  INDEX_STILL_BUILDING(
      "index-still-building",
      Severity.WARNING,
      "The index is built in the background and may not be valid yet; the cluster then answers 55000.",
      "Wait for its job (CALL sys.wait_for_job) before this statement, best in a migration of its own."),
  PRIMARY_KEY_ABSENT(
      "primary-key-absent",
      Severity.INFO,
      "A table without a primary key can never get one.",
      "Declare a primary key, best one that does not ascend, such as a random uuid."),
  PRIMARY_KEY_ASCENDING(
      "primary-key-ascending",
      Severity.INFO,
      "Ascending keys send all inserts to the same part of the storage.",
      "Prefer a random uuid, or lead the key with a column that spreads."),
  UNKNOWN_SUPPRESSION(
      "unknown-suppression",
      Severity.WARNING,
      "The comment names a rule that does not exist, or cannot be read.",
      "Write -- dsql:ignore rule-id [, rule-id] [until 2027-03] [: reason]."),
  EXPIRED_SUPPRESSION(
      "expired-suppression",
      Severity.WARNING,
      "The suppression has expired.",
      "Settle what it suppressed, or give it a new date."),
  UNUSED_SUPPRESSION(
      "unused-suppression",
      Severity.INFO,
      "The comment suppresses nothing.",
      "Remove the comment.");

  private final String id;
  private final Severity severity;
  private final String problem;
  private final String hint;

  Advice(String id, Severity severity, String problem, String hint) {
    this.id = id;
    this.severity = severity;
    this.problem = problem;
    this.hint = hint;
  }

  /** The advice of an id. */
  public static Optional<Advice> of(String id) {
    return Arrays.stream(values()).filter(advice -> advice.id.equals(id)).findFirst();
  }

  /** As it stands in findings, suppressions and {@code --rules}. */
  public String id() {
    return id;
  }

  public Severity severity() {
    return severity;
  }

  /** Why, in one sentence. */
  public String problem() {
    return problem;
  }

  /** The way out, in one sentence. */
  public String hint() {
    return hint;
  }
}
