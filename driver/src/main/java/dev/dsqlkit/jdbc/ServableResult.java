package dev.dsqlkit.jdbc;

import dev.dsqlkit.replay.FreshResult;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A result of a replay that the application can go on with. */
interface ServableResult extends FreshResult {
  /** Its result set, before the first row unless it was read. */
  ResultSet take() throws SQLException;
}
