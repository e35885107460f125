package dev.dsqlkit.migrate.verify;

import dev.dsqlkit.migrate.fix.Repair;
import dev.dsqlkit.migrate.script.Span;
import java.util.List;
import java.util.Optional;

/**
 * One thing in a script that Aurora DSQL refuses, or that deserves a look.
 *
 * @param file as given to {@link DsqlLint#check}
 * @param span what the caret points at
 * @param rule the rule's id, as listed in docs/rules.md and docs/verify.md
 * @param answer what the cluster answers; empty for advice
 * @param problem why, in one sentence
 * @param hint the way out, in one sentence
 * @param repair a rewrite that settles it, with offsets in the file; empty where somebody has to
 *     think
 * @param related other places it has to do with
 * @param fingerprint what stays the same when lines move: of the rule and the statement
 */
public record Finding(
    String file,
    Span span,
    String rule,
    Severity severity,
    Optional<Answer> answer,
    String problem,
    String hint,
    Optional<Repair> repair,
    List<Related> related,
    String fingerprint) {

  /** Line on which it begins, from 1. */
  public int line() {
    return span.line();
  }

  /** {@code file:line:column: severity: problem [rule]}, as compilers print it. */
  @Override
  public String toString() {
    return "%s:%d:%d: %s: %s [%s]"
        .formatted(file, span.line(), span.column(), severity, problem, rule);
  }
}
