package dev.dsqlkit.local;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens one more connection of the same user to the same PostgreSQL database, without rules. */
@FunctionalInterface
public interface SideConnection {
  Connection open() throws SQLException;
}
