package dev.dsqlkit.sql;

import java.util.List;
import java.util.Optional;

/**
 * SET, RESET or SHOW.
 *
 * @param name the parameter in lower case; {@code TRANSACTION} and {@code SESSION CHARACTERISTICS}
 *     for the forms of these names, {@code all} for RESET ALL and SHOW ALL
 * @param value the first value, unquoted; empty for DEFAULT and where no value belongs
 * @param values the tokens of the value list
 * @param isolation the isolation level of SET TRANSACTION and SET SESSION CHARACTERISTICS
 */
public record ParameterSetting(
    String name,
    Action action,
    Scope scope,
    Optional<String> value,
    List<Token> values,
    Optional<String> isolation)
    implements Structure {

  /** What is done with the parameter. */
  public enum Action {
    SET,
    RESET,
    SHOW
  }

  /** How long a SET lasts. */
  public enum Scope {
    SESSION,
    LOCAL
  }
}
