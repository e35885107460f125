package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Removes from a psql script what psql itself would take: meta-commands and inline COPY data. */
final class PsqlScript {
  private static final Pattern COPY_FROM_STDIN =
      Pattern.compile("(?is).*\\bfrom\\s+stdin\\b[^;']*;\\s*(--.*)?");
  private static final Pattern COPY_START = Pattern.compile("(?is)^\\s*copy\\b.*");
  private static final Pattern META_TAIL =
      Pattern.compile("\\\\(g|gx|gset|gdesc|gexec|crosstabview|watch|bind)\\b.*$");

  private PsqlScript() {}

  /** The statements of the script. */
  static List<String> statements(String script) {
    StringBuilder sql = new StringBuilder();
    String copy = null;
    boolean data = false;
    for (String line : script.split("\n", -1)) {
      if (data) {
        data = !line.startsWith("\\.");
        continue;
      }
      String stripped = line.stripLeading();
      if (stripped.startsWith("\\") && !stripped.startsWith("\\;")) {
        continue;
      }
      String kept = META_TAIL.matcher(line).replaceFirst(";").replace("\\;", ";");
      copy = copy == null && COPY_START.matcher(kept).matches() ? "" : copy;
      if (copy != null) {
        copy += kept + " ";
        data = COPY_FROM_STDIN.matcher(copy).matches();
        copy = copy.contains(";") ? null : copy;
      }
      sql.append(kept).append('\n');
    }
    List<String> statements = new ArrayList<>();
    for (SqlStatement statement : SqlReader.read(sql.toString())) {
      statements.add(statement.text());
    }
    return statements;
  }
}
