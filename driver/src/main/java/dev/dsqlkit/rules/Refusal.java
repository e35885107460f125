package dev.dsqlkit.rules;

import java.util.Optional;

/**
 * A statement's refusal, as Aurora DSQL would answer.
 *
 * @param ruleId the rule, as listed in docs/rules.md
 * @param sqlState the service's SQLSTATE
 * @param message the service's text
 * @param detail the service's DETAIL
 * @param hint the way out, in one sentence
 * @param position offset in the script that was read, or -1
 */
public record Refusal(
    String ruleId,
    String sqlState,
    String message,
    Optional<String> detail,
    String hint,
    int position) {

  Refusal at(int newPosition) {
    return new Refusal(ruleId, sqlState, message, detail, hint, newPosition);
  }
}
