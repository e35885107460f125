package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects steps, each with an id of its own. */
final class Steps {
  private final List<Step> steps = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  void add(
      String id,
      Step.Sign sign,
      String object,
      String title,
      Action action,
      Condition ready,
      Condition done,
      List<Hazard> hazards,
      String why) {
    String unique = id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = id + i;
    }
    steps.add(new Step(unique, sign, object, title, action, ready, done, hazards, why));
  }

  void ddl(
      String id,
      Step.Sign sign,
      String object,
      String title,
      String sql,
      Condition ready,
      Condition done,
      String why,
      Hazard... hazards) {
    add(id, sign, object, title, new Action.Ddl(sql), ready, done, List.of(hazards), why);
  }

  /** ADD CONSTRAINT ... NOT VALID and the job that validates it. */
  void constraint(
      QualifiedName table,
      String name,
      String definition,
      boolean there,
      boolean rows,
      String why) {
    String object = "constraint " + table + "." + name;
    Condition exists = new Condition.There(Condition.Kind.CONSTRAINT, table, name);
    Condition valid = new Condition.There(Condition.Kind.VALIDATED_CONSTRAINT, table, name);
    String quoted = QualifiedName.written(name);
    if (!there) {
      ddl(
          table + "." + name + "/add",
          Step.Sign.ADD,
          object,
          "add " + name + " (not valid)",
          "ALTER TABLE %s ADD CONSTRAINT %s %s NOT VALID"
              .formatted(table.written(), quoted, definition),
          Condition.table(table),
          exists,
          why);
    }
    List<Hazard> scan =
        rows
            ? List.of(
                new Hazard(
                    HazardType.VALIDATION_SCAN,
                    table + "." + name,
                    "a job reads all of " + table + " and fails if a row is not allowed"))
            : List.of();
    add(
        table + "." + name + "/validate",
        Step.Sign.CHANGE,
        object,
        "validate " + name,
        new Action.Job(
            "ALTER TABLE ASYNC %s VALIDATE CONSTRAINT %s".formatted(table.written(), quoted)),
        exists,
        valid,
        scan,
        "rows that were there before are checked in the background");
  }

  void addAll(Steps others) {
    others.steps.forEach(
        step ->
            add(
                step.id(),
                step.sign(),
                step.object(),
                step.title(),
                step.action(),
                step.ready(),
                step.done(),
                step.hazards(),
                step.why()));
  }

  List<Step> all() {
    return List.copyOf(steps);
  }
}
