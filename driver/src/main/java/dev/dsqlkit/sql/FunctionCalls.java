package dev.dsqlkit.sql;

import java.util.List;

/** Finds calls of functions by name. */
final class FunctionCalls {
  private FunctionCalls() {}

  static List<FunctionCall> in(TokenRange tokens) {
    return List.of();
  }
}
