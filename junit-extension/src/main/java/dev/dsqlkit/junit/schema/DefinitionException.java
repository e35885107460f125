package dev.dsqlkit.junit.schema;

import java.io.Serial;

/** A schema, migration or seed that is missing or wrong; the message says where and what to do. */
public final class DefinitionException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public DefinitionException(String message) {
    super(message);
  }

  public DefinitionException(String message, Throwable cause) {
    super(message, cause);
  }
}
