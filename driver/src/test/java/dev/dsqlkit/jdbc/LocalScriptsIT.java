package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs, types and functions of Aurora DSQL on a PostgreSQL. */
class LocalScriptsIT {
  private static final ScriptDatabase DATABASE = new ScriptDatabase("local_scripts");

  static Stream<Script> scripts() throws IOException {
    return ScriptFile.scripts("local-");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void answersAsTheScriptExpects(Script script) throws SQLException, IOException {
    DATABASE.check(script);
  }
}
