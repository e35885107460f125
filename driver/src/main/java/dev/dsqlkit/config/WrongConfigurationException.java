package dev.dsqlkit.config;

import java.sql.SQLNonTransientConnectionException;

/** A URL or property of ours that cannot be meant; SQLSTATE 08001, never with a secret. */
final class WrongConfigurationException extends SQLNonTransientConnectionException {
  private static final long serialVersionUID = 1L;

  /** No cause on purpose: the texts of URLDecoder and Integer quote what they could not read. */
  WrongConfigurationException(String message) {
    super(message, "08001");
  }
}
