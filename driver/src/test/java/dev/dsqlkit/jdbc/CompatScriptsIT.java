package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What ORMs send by habit, at each value of the property compat. */
class CompatScriptsIT {
  private static final ScriptDatabase DATABASE = new ScriptDatabase("compat_scripts");

  static Stream<Script> scripts() throws IOException {
    return ScriptFile.scripts("compat-");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void answersAsTheScriptExpects(Script script) throws SQLException, IOException {
    DATABASE.check(script);
  }
}
