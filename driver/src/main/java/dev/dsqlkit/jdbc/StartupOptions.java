package dev.dsqlkit.jdbc;

import dev.dsqlkit.rules.Refusal;
import dev.dsqlkit.rules.RuleBook;
import dev.dsqlkit.sql.SqlReader;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parameters that pgjdbc's property {@code options} sets at the start of a session. */
final class StartupOptions {
  /** {@code -c name=value}, {@code -cname=value} and {@code --name=value}. */
  private static final Pattern SETTING = Pattern.compile("(?:^|\\s)(?:-c\\s*|--)([\\w.-]+)=");

  private StartupOptions() {}

  /**
   * Holds them to the rules of SET.
   *
   * @throws SQLException 0A000 for a parameter that Aurora DSQL does not let a session set
   */
  static void check(String options, RuleBook rules) throws SQLException {
    Matcher setting = SETTING.matcher(options);
    while (setting.find()) {
      String name = setting.group(1).replace('-', '_');
      Optional<Refusal> refusal = rules.refusal(SqlReader.read("SET " + name + " = 'x'").get(0));
      if (refusal.isPresent()) {
        throw Refusals.exception(refusal.get());
      }
    }
  }
}
