package dev.dsqlkit.migrate.plan;

import static dev.dsqlkit.sql.QualifiedName.written;

import dev.dsqlkit.migrate.schema.Index;
import dev.dsqlkit.migrate.schema.Key;
import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.sql.QualifiedName;
import java.util.List;
import java.util.Optional;

/** Indexes of a table that is there. */
final class IndexChanges {
  private static final int MOST = 24;
  private static final int NEAR = 22;

  private final Table wanted;
  private final Table live;
  private final PlanOptions options;
  private final Managed managed;
  private final Difference difference;
  private final Comparison comparison;

  IndexChanges(
      Table wanted,
      Table live,
      PlanOptions options,
      Managed managed,
      Difference difference,
      Comparison comparison) {
    this.wanted = wanted;
    this.live = live;
    this.options = options;
    this.managed = managed;
    this.difference = difference;
    this.comparison = comparison;
  }

  private QualifiedName name(Index index) {
    return new QualifiedName(wanted.name().schema(), index.name());
  }

  void compare() {
    for (Index index : wanted.indexes()) {
      Optional<Index> there = find(index.name());
      if (there.isEmpty()) {
        build(index, index.name(), Step.Sign.ADD, "the files have it");
      } else if (!there.get().valid()) {
        dropInvalid(wanted.name(), there.get(), difference);
        build(index, index.name(), Step.Sign.REPLACE, "the index is not valid: its job has failed");
      } else if (!same(index, there.get())) {
        replace(index, there.get());
      }
      if (managed.kind("comment")) {
        // A comment goes with the index that is replaced.
        Optional<String> before =
            there.filter(old -> old.valid() && same(index, old)).flatMap(Index::comment);
        Comments.ofIndex(wanted, index, before, difference.comments);
      }
    }
    for (Index index : live.indexes()) {
      if (wanted.indexes().stream().noneMatch(each -> each.name().equals(index.name()))) {
        leftOver(index);
      }
    }
    countSlots();
  }

  private Optional<Index> find(String index) {
    return live.indexes().stream().filter(each -> each.name().equals(index)).findFirst();
  }

  private boolean same(Index one, Index there) {
    if (one.unique() != there.unique()
        || one.nullsNotDistinct() != there.nullsNotDistinct()
        || !one.include().equals(there.include())
        || one.keys().size() != there.keys().size()) {
      return false;
    }
    for (int i = 0; i < one.keys().size(); i++) {
      if (!same(one.keys().get(i), there.keys().get(i), name(one).toString())) {
        return false;
      }
    }
    return comparison.same(
        one.where(), there.where(), wanted, wanted.wishes(), name(one) + " predicate");
  }

  private boolean same(Index.Part one, Index.Part there, String object) {
    if (one.nullsFirst() != there.nullsFirst() || one.column() != there.column()) {
      return false;
    }
    return one.column()
        ? one.text().equals(there.text())
        : comparison.same(
            one.text(), there.text(), Comparison.types(wanted), wanted.wishes(), object);
  }

  private void build(Index index, String as, Step.Sign sign, String why) {
    difference.tables.add(
        name(index) + "/build",
        sign,
        "index " + name(index),
        as.equals(index.name()) ? "build" : "build as " + as,
        new Action.Job(Ddl.createIndex(wanted.name(), index.named(as))),
        Condition.table(wanted.name()),
        new Condition.There(Condition.Kind.VALID_INDEX, wanted.name(), as),
        buildHazard(live, name(index).toString()),
        why);
  }

  static List<Hazard> buildHazard(Table live, String object) {
    return live.rows() == 0
        ? List.of()
        : List.of(new Hazard(HazardType.INDEX_BUILD, object, "a job reads all of " + live.name()));
  }

  static void dropInvalid(QualifiedName table, Index index, Difference difference) {
    QualifiedName name = new QualifiedName(table.schema(), index.name());
    difference.tables.ddl(
        name + "/drop-invalid",
        Step.Sign.DESTROY,
        "index " + name,
        "drop the invalid index",
        "DROP INDEX " + name.written(),
        new Condition.Not(new Condition.There(Condition.Kind.VALID_INDEX, table, index.name())),
        new Condition.AnyOf(
            List.of(
                new Condition.Not(new Condition.There(Condition.Kind.INDEX, table, index.name())),
                new Condition.There(Condition.Kind.VALID_INDEX, table, index.name()))),
        "a job has failed and left it");
  }

  /** The old index stays until the new one is valid, unless there is no room for both. */
  private void replace(Index index, Index there) {
    boolean full = slots() >= MOST;
    if (full || options.indexSwap() == PlanOptions.IndexSwap.DROP_FIRST) {
      dropStep(
          there,
          new Hazard(
              HazardType.INDEX_GAP,
              name(index).toString(),
              full
                  ? "the table has 24 indexes already, so the old one goes first"
                  : "the old one goes first"));
      build(index, index.name(), Step.Sign.REPLACE, "the files have another definition");
      return;
    }
    String temporary = temporary(index.name());
    Optional<Index> built = find(temporary);
    if (built.isPresent() && !built.get().valid()) {
      dropInvalid(wanted.name(), built.get(), difference);
    }
    build(index, temporary, Step.Sign.REPLACE, "the files have another definition");
    dropStep(there, null);
    difference.tables.ddl(
        name(index) + "/rename",
        Step.Sign.REPLACE,
        "index " + name(index),
        "rename " + temporary,
        "ALTER INDEX %s RENAME TO %s"
            .formatted(
                new QualifiedName(wanted.name().schema(), temporary).written(),
                written(index.name())),
        new Condition.There(Condition.Kind.VALID_INDEX, wanted.name(), temporary),
        new Condition.Not(new Condition.There(Condition.Kind.INDEX, wanted.name(), temporary)),
        "it takes the place of the old one");
  }

  static String temporary(String index) {
    return (index.length() > 58 ? index.substring(0, 58) : index) + "__n1";
  }

  private void dropStep(Index index, @org.jspecify.annotations.Nullable Hazard hazard) {
    difference.tables.ddl(
        name(index) + "/drop",
        hazard == null ? Step.Sign.REPLACE : Step.Sign.DESTROY,
        "index " + name(index),
        "drop",
        "DROP INDEX " + name(index).written(),
        Condition.table(wanted.name()),
        new Condition.Not(new Condition.There(Condition.Kind.INDEX, wanted.name(), index.name())),
        "the files do not have it so",
        hazard == null ? new Hazard[0] : new Hazard[] {hazard});
  }

  /** An index that the files do not have: one that becomes a constraint, or half a replacement. */
  private void leftOver(Index index) {
    boolean becomesKey = wanted.uniqueKeys().stream().map(Key::name).anyMatch(index.name()::equals);
    boolean replaces =
        wanted.indexes().stream().anyMatch(each -> temporary(each.name()).equals(index.name()));
    if (becomesKey || replaces) {
      return;
    }
    boolean asked = wanted.wishes().drops().contains("index " + index.name()) || !index.valid();
    dropStep(
        index,
        asked
            ? null
            : new Hazard(
                HazardType.INDEX_DROPPED,
                name(index).toString(),
                "queries that use it become slow"));
  }

  private int slots() {
    return live.indexes().size()
        + live.uniqueKeys().size()
        + (live.primaryKey().isPresent() ? 1 : 0);
  }

  private void countSlots() {
    int then =
        wanted.indexes().size()
            + wanted.uniqueKeys().size()
            + (wanted.primaryKey().isPresent() ? 1 : 0);
    if (then > MOST) {
      difference.impossible(
          wanted.name().toString(),
          "it would have %d indexes, and 24 are the most".formatted(then),
          "Drop an index that is not used.");
    } else if (then >= NEAR) {
      difference.notes.add("%s has %d of 24 indexes".formatted(wanted.name(), then));
    }
  }
}
