package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Table;
import dev.dsqlkit.migrate.schema.TableColumn;
import dev.dsqlkit.migrate.schema.Wishes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Compares expressions, and says so where it cannot. */
final class Comparison {
  private final Equality equality;
  private final Difference difference;

  Comparison(Equality equality, Difference difference) {
    this.equality = equality;
    this.difference = difference;
  }

  static Map<String, String> types(Table table) {
    Map<String, String> types = new HashMap<>();
    for (TableColumn column : table.columns()) {
      types.put(column.name(), column.type());
    }
    return types;
  }

  boolean same(
      Optional<String> wanted, Optional<String> live, Table table, Wishes wishes, String object) {
    if (wanted.isEmpty() || live.isEmpty()) {
      return wanted.isEmpty() && live.isEmpty();
    }
    return same(wanted.get(), live.get(), types(table), wishes, object);
  }

  boolean same(
      String wanted, String live, Map<String, String> types, Wishes wishes, String object) {
    if (wishes.sameAs().contains(live)) {
      return true;
    }
    return verdict(equality.compare(wanted, live, types), wanted, live, object);
  }

  boolean sameDefault(
      Optional<String> wanted, Optional<String> live, String type, Wishes wishes, String object) {
    if (wanted.isEmpty() || live.isEmpty()) {
      return wanted.isEmpty() && live.isEmpty();
    }
    return wishes.sameAs().contains(live.get())
        || verdict(
            equality.compareDefaults(wanted.get(), live.get(), type),
            wanted.get(),
            live.get(),
            object);
  }

  boolean sameQuery(String wanted, String live, Wishes wishes, String object) {
    if (wishes.sameAs().contains(live)) {
      return true;
    }
    return verdict(equality.compareQueries(wanted, live), wanted, live, object);
  }

  private boolean verdict(Equality.Verdict verdict, String wanted, String live, String object) {
    if (verdict == Equality.Verdict.UNPROVED) {
      difference.notes.add(
          "%s: \"%s\" in the files and \"%s\" in the database could not be proved to be the same"
              .formatted(object, wanted, live));
    }
    return verdict == Equality.Verdict.EQUAL;
  }
}
