package dev.dsqlkit.migrate.report;

import dev.dsqlkit.migrate.verify.Severity;

/** What colors stand for; all of them can be read on dark and on light backgrounds. */
enum Paint {
  NONE(""),
  ERROR("1;31"),
  WARNING("1;35"),
  INFO("1;36"),
  STRONG("1"),
  FRAME("36"),
  GOOD("32"),
  /** A character that is shown as something else. */
  REPLACED("7");

  private final String codes;

  Paint(String codes) {
    this.codes = codes;
  }

  static Paint of(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** The parameters of the escape sequence that begins it. */
  String codes() {
    return codes;
  }
}
