package dev.dsqlkit.jdbc;

import dev.dsqlkit.auth.IamTokens;
import java.sql.Driver;
import java.time.InstantSource;

/** Drivers that share nothing with others, for tests in other packages. */
public final class TestDriver {
  private TestDriver() {}

  public static Driver with(InstantSource clock, IamTokens tokens) {
    return new DsqlDriver(clock, tokens);
  }
}
