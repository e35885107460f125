package dev.dsqlkit.jdbc;

import java.io.IOException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules do to transactions. */
class TransactionRulesIT {
  private static final ScriptDatabase DATABASE = new ScriptDatabase("transaction_rules");

  static Stream<Script> scripts() throws IOException {
    return ScriptFile.scripts("transaction-");
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void answersAsTheScriptExpects(Script script) throws SQLException, IOException {
    DATABASE.check(script);
  }
}
