package dev.dsqlkit.compat;

import dev.dsqlkit.sql.Edit;
import dev.dsqlkit.sql.SqlStatement;
import java.util.List;

/** One thing that ORMs send by habit, and what is sent in its place. */
public interface Habit {
  /** A stable name, used in logs and in docs/compat.md. */
  String id();

  /** What ORMs send, and which. */
  String sent();

  /** What Aurora DSQL gets instead, and why that is never weaker. */
  String becomes();

  /** What to change in the statement's script; empty if the habit is not found in it. */
  List<Edit> edits(SqlStatement statement);

  /**
   * Statements that start a job, to be run after the transaction has committed and to be waited
   * for.
   */
  default List<String> afterCommit(SqlStatement statement) {
    return List.of();
  }

  /** Whether the rewritten statement answers with a job that the driver has to wait for. */
  default boolean awaitsJob() {
    return false;
  }
}
