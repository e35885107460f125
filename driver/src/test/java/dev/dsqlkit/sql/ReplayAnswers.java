package dev.dsqlkit.sql;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What PostgreSQL's own tree of a statement says to the questions of a replay. */
final class ReplayAnswers {
  private static final Set<String> CHANGES =
      Set.of("InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt");

  private final String node;
  private final JsonObject statement;

  private ReplayAnswers(String node, JsonObject statement) {
    this.node = node;
    this.statement = statement;
  }

  static List<ReplayAnswers> of(String tree) {
    List<ReplayAnswers> answers = new ArrayList<>();
    JsonElement statements = JsonParser.parseString(tree).getAsJsonObject().get("stmts");
    for (JsonElement each : statements == null ? new JsonArray() : statements.getAsJsonArray()) {
      Map.Entry<String, JsonElement> statement =
          each.getAsJsonObject().getAsJsonObject("stmt").entrySet().iterator().next();
      answers.add(new ReplayAnswers(statement.getKey(), statement.getValue().getAsJsonObject()));
    }
    return answers;
  }

  boolean promisesOrder() {
    if (node.equals("SelectStmt")) {
      return isOrdered(statement);
    }
    return !CHANGES.contains(node)
        || hasWindow(statement)
        || (statement.has("selectStmt")
            && isOrdered(statement.getAsJsonObject("selectStmt").getAsJsonObject("SelectStmt")));
  }

  private static boolean isOrdered(JsonObject select) {
    if (select.has("sortClause") || select.has("limitCount") || select.has("limitOffset")) {
      return true;
    }
    if (select.has("larg")) {
      return isOrdered(select.getAsJsonObject("larg")) || isOrdered(select.getAsJsonObject("rarg"));
    }
    boolean distinctOn =
        select.has("distinctClause")
            && !select.getAsJsonArray("distinctClause").get(0).getAsJsonObject().keySet().isEmpty();
    return distinctOn || hasWindow(select);
  }

  /** Looks for a window function, but not in subqueries. */
  private static boolean hasWindow(JsonElement element) {
    if (element.isJsonArray()) {
      return element.getAsJsonArray().asList().stream().anyMatch(ReplayAnswers::hasWindow);
    }
    return element.isJsonObject()
        && element.getAsJsonObject().entrySet().stream()
            .filter(member -> !member.getKey().equals("SelectStmt"))
            .anyMatch(member -> member.getKey().equals("over") || hasWindow(member.getValue()));
  }

  /** The columns and, for each row, which items are DEFAULT; or what there is instead. */
  String insertValues() {
    if (!node.equals("InsertStmt") || statement.has("withClause") || !statement.has("cols")) {
      return "empty";
    }
    JsonObject select = statement.getAsJsonObject("selectStmt");
    if (select == null || !isValuesAlone(select.getAsJsonObject("SelectStmt"))) {
      return "empty";
    }
    List<String> columns = new ArrayList<>();
    for (JsonElement column : statement.getAsJsonArray("cols")) {
      JsonObject target = column.getAsJsonObject().getAsJsonObject("ResTarget");
      if (target.has("indirection")) {
        return "empty";
      }
      columns.add(target.get("name").getAsString());
    }
    List<List<Boolean>> rows = new ArrayList<>();
    for (JsonElement row : select.getAsJsonObject("SelectStmt").getAsJsonArray("valuesLists")) {
      rows.add(defaults(row.getAsJsonObject().getAsJsonObject("List").getAsJsonArray("items")));
    }
    boolean even = rows.stream().allMatch(row -> row.size() == columns.size());
    return even ? columns + " " + !"OVERRIDING_NOT_SET".equals(overriding()) + rows : "empty";
  }

  private String overriding() {
    return statement.get("override").getAsString();
  }

  private static boolean isValuesAlone(JsonObject select) {
    return select.has("valuesLists")
        && !select.has("sortClause")
        && !select.has("limitCount")
        && !select.has("limitOffset")
        && !select.has("withClause");
  }

  private static List<Boolean> defaults(JsonArray items) {
    return items.asList().stream().map(item -> item.getAsJsonObject().has("SetToDefault")).toList();
  }

  /** The relations of all statements of SELECT and its kin that change data. */
  Set<String> targets() {
    Set<String> names = new TreeSet<>();
    if (CHANGES.contains(node)) {
      addRelation(statement, names);
    }
    if (CHANGES.contains(node) || node.equals("SelectStmt")) {
      collectTargets(statement, names);
    }
    return names;
  }

  private static void collectTargets(JsonElement element, Set<String> names) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collectTargets(each, names));
    } else if (element.isJsonObject()) {
      for (Map.Entry<String, JsonElement> member : element.getAsJsonObject().entrySet()) {
        if (CHANGES.contains(member.getKey())) {
          addRelation(member.getValue().getAsJsonObject(), names);
        }
        collectTargets(member.getValue(), names);
      }
    }
  }

  private static void addRelation(JsonObject change, Set<String> names) {
    JsonObject relation = change.getAsJsonObject("relation");
    String name = relation.get("relname").getAsString();
    names.add(
        relation.has("schemaname") ? relation.get("schemaname").getAsString() + "." + name : name);
  }

  /** The last names of all functions that are called. */
  Set<String> functions() {
    Set<String> names = new TreeSet<>();
    collect(statement, names);
    return names;
  }

  private static void collect(JsonElement element, Set<String> names) {
    if (element.isJsonArray()) {
      element.getAsJsonArray().forEach(each -> collect(each, names));
    } else if (element.isJsonObject()) {
      element.getAsJsonObject().entrySet().forEach(member -> collect(member, names));
    }
  }

  private static void collect(Map.Entry<String, JsonElement> member, Set<String> names) {
    if (member.getKey().equals("funcname") && member.getValue().isJsonArray()) {
      JsonArray name = member.getValue().getAsJsonArray();
      JsonObject last = name.get(name.size() - 1).getAsJsonObject().getAsJsonObject("String");
      names.add(last.get("sval").getAsString());
    }
    collect(member.getValue(), names);
  }

  /** Whether all that is selected are calls, of whatever functions. */
  boolean selectsCallsAlone() {
    return node.equals("SelectStmt")
        && Set.of("targetList", "limitOption", "op").containsAll(statement.keySet())
        && statement.getAsJsonArray("targetList").asList().stream()
            .map(target -> target.getAsJsonObject().getAsJsonObject("ResTarget"))
            .allMatch(target -> target.getAsJsonObject("val").has("FuncCall"));
  }
}
