package dev.dsqlkit.replay;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Where a replay saw something else.
 *
 * @param statement number of the execution in its transaction, 1 for the first
 * @param sql the execution
 * @param what what differed: counts and names, never values
 * @param error what the execution failed with, if it did
 */
public record Divergence(int statement, String sql, String what, @Nullable SQLException error) {}
