package dev.dsqlkit.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Kind and flags of the statements of a text, in a form that reader and grammar share. */
final class Verdict {
  static final String REJECTED = "rejected";

  /** What the tree of PostgreSQL contains when the clause is there. */
  private static final Map<Clause, List<String>> MARKS = new LinkedHashMap<>();

  static {
    mark(Clause.TEMPORARY, "\"relpersistence\":\"t\"");
    mark(Clause.UNLOGGED, "\"relpersistence\":\"u\"");
    mark(Clause.PARTITION_BY, "\"partspec\":");
    mark(Clause.PARTITION_OF, "\"partbound\":");
    mark(Clause.EXCLUDE_CONSTRAINT, "CONSTR_EXCLUSION");
    mark(Clause.WITH_CTE, "\"withClause\":");
    mark(Clause.RECURSIVE, "\"recursive\":true");
    mark(Clause.FOR_UPDATE, "LCS_FORUPDATE");
    mark(Clause.FOR_NO_KEY_UPDATE, "LCS_FORNOKEYUPDATE");
    mark(Clause.FOR_SHARE, "LCS_FORSHARE");
    mark(Clause.FOR_KEY_SHARE, "LCS_FORKEYSHARE");
    mark(Clause.NOWAIT, "LockWaitError");
    mark(Clause.SKIP_LOCKED, "LockWaitSkip");
    mark(Clause.SELECT_INTO, "\"intoClause\":");
    mark(Clause.TABLESAMPLE, "\"RangeTableSample\":");
    mark(Clause.RETURNING, "\"returningList\":");
    mark(Clause.ON_CONFLICT, "\"onConflictClause\":");
    mark(Clause.WHERE_CURRENT_OF, "\"CurrentOfExpr\":");
    mark(Clause.NOT_VALID, "\"skip_validation\":true");
    mark(Clause.CONCURRENTLY, "\"concurrent\":true", "\"defname\":\"concurrently\"");
    mark(Clause.COLLATE, "\"CollateClause\":", "\"collClause\":", "\"collation\":[");
    mark(
        Clause.DATA_MODIFYING_CTE,
        "\"ctequery\":{\"InsertStmt\"",
        "\"ctequery\":{\"UpdateStmt\"",
        "\"ctequery\":{\"DeleteStmt\"",
        "\"ctequery\":{\"MergeStmt\"");
  }

  private static final Set<Clause> SPECIAL =
      EnumSet.of(Clause.FOREIGN_KEY, Clause.INHERITS, Clause.NON_SQL_LANGUAGE, Clause.PROCEDURE);

  private Verdict() {}

  private static void mark(Clause clause, String... marks) {
    MARKS.put(clause, List.of(marks));
  }

  static String ofReader(List<SqlStatement> statements) {
    return statements.stream()
        .map(statement -> line(statement.kind().nodeName(), compared(statement)))
        .collect(Collectors.joining("; "));
  }

  private static Set<Clause> compared(SqlStatement statement) {
    Set<Clause> clauses = EnumSet.noneOf(Clause.class);
    clauses.addAll(statement.clauses());
    clauses.removeIf(clause -> !MARKS.containsKey(clause) && !SPECIAL.contains(clause));
    return clauses;
  }

  static String ofTree(String json) {
    return statements(json).stream().map(Verdict::ofStatement).collect(Collectors.joining("; "));
  }

  private static String ofStatement(String json) {
    String kind = json.substring(json.indexOf(":{\"") + 3, json.indexOf("\":{", 8));
    Set<Clause> clauses = EnumSet.noneOf(Clause.class);
    MARKS.forEach(
        (clause, marks) -> {
          if (marks.stream().anyMatch(json::contains)) {
            clauses.add(clause);
          }
        });
    special(kind, json, clauses);
    return line(kind, clauses);
  }

  private static void special(String kind, String json, Set<Clause> clauses) {
    if (json.contains("CONSTR_FOREIGN") && !json.contains("AT_AlterConstraint")) {
      clauses.add(Clause.FOREIGN_KEY);
    }
    if (json.contains("\"inhRelations\":") && !json.contains("\"partbound\":")) {
      clauses.add(Clause.INHERITS);
    }
    if (kind.equals("CreateFunctionStmt")) {
      String language = "\"defname\":\"language\",\"arg\":{\"String\":{\"sval\":\"";
      int start = json.indexOf(language);
      if (start >= 0 && !json.startsWith("sql\"", start + language.length())) {
        clauses.add(Clause.NON_SQL_LANGUAGE);
      }
      if (json.contains("\"is_procedure\":true")) {
        clauses.add(Clause.PROCEDURE);
      }
    }
  }

  private static String line(String kind, Set<Clause> clauses) {
    Set<String> names = new TreeSet<>();
    clauses.forEach(clause -> names.add(clause.name()));
    return names.isEmpty() ? kind : kind + " " + String.join(" ", names);
  }

  /** The elements of the array {@code stmts}. */
  private static List<String> statements(String json) {
    List<String> elements = new ArrayList<>();
    int depth = 0;
    int start = -1;
    boolean quoted = false;
    for (int i = json.indexOf("\"stmts\":[") + 9; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted) {
        if (c == '\\') {
          i++;
        } else {
          quoted = c != '"';
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == '{' || c == '[') {
        start = depth == 0 ? i : start;
        depth++;
      } else if (c == '}' || c == ']') {
        depth--;
        if (depth < 0) {
          break;
        }
        if (depth == 0) {
          elements.add(json.substring(start, i + 1));
        }
      }
    }
    return elements;
  }
}
