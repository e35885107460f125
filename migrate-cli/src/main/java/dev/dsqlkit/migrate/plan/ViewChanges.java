package dev.dsqlkit.migrate.plan;

import dev.dsqlkit.migrate.schema.Schema;
import dev.dsqlkit.migrate.schema.View;
import dev.dsqlkit.sql.QualifiedName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Views: those that change in their columns go first, with all that read them, and come last. */
final class ViewChanges {
  private final Schema wanted;
  private final Schema live;
  private final Managed managed;
  private final Difference difference;
  private final Comparison comparison;

  ViewChanges(
      Schema wanted, Schema live, Managed managed, Difference difference, Comparison comparison) {
    this.wanted = wanted;
    this.live = live;
    this.managed = managed;
    this.difference = difference;
    this.comparison = comparison;
  }

  void compare() {
    if (!managed.kind("view")) {
      return;
    }
    Map<QualifiedName, View> changed = new LinkedHashMap<>();
    Set<QualifiedName> dropped = new LinkedHashSet<>();
    for (View view : wanted.views().values()) {
      if (!managed.has(view.name())) {
        continue;
      }
      View there = live.views().get(view.name());
      if (there == null || !same(view, there)) {
        changed.put(view.name(), view);
        if (there != null && !isReplaceable(view, there)) {
          dropped.add(view.name());
        }
      }
    }
    addReaders(changed, dropped);
    drop(dropped);
    ordered(changed).forEach(view -> create(view, dropped));
    if (managed.kind("comment")) {
      wanted.views().values().forEach(view -> comment(view, dropped));
    }
    for (View view : live.views().values()) {
      if (!wanted.views().containsKey(view.name())) {
        difference.unmanaged.add("view " + view.name());
      }
    }
  }

  private boolean same(View view, View there) {
    boolean columns = view.columns().isEmpty() || view.columns().equals(there.columns());
    return columns
        && view.options().equals(there.options())
        && comparison.sameQuery(view.query(), there.query(), view.wishes(), "view " + view.name());
  }

  /** Whether CREATE OR REPLACE can do it: columns may only come at the end. */
  private static boolean isReplaceable(View view, View there) {
    Optional<List<String>> columns =
        view.columns().isEmpty() ? OutputColumns.of(view.query()) : Optional.of(view.columns());
    return columns
        .filter(
            names ->
                names.size() >= there.columns().size()
                    && names.subList(0, there.columns().size()).equals(there.columns()))
        .isPresent();
  }

  private void addReaders(Map<QualifiedName, View> changed, Set<QualifiedName> dropped) {
    boolean more = true;
    while (more) {
      more = false;
      for (View view : live.views().values()) {
        boolean reads =
            view.uses().stream()
                .anyMatch(used -> dropped.contains(used) && !used.equals(view.name()));
        if (reads && dropped.add(view.name())) {
          more = true;
          View again = wanted.views().get(view.name());
          if (again != null) {
            changed.put(view.name(), again);
          } else {
            difference.impossible(
                view.name().toString(),
                "it reads a view that has to be dropped, and the files do not have it",
                "Add it to the files, or drop it by hand.");
          }
        }
      }
    }
  }

  /** Readers before what they read. */
  private void drop(Set<QualifiedName> dropped) {
    List<View> order = new ArrayList<>();
    for (View view : ordered(onlyLive(dropped))) {
      order.add(0, view);
    }
    for (View view : order) {
      difference.before.ddl(
          view.name() + "/drop",
          Step.Sign.REPLACE,
          "view " + view.name(),
          "drop, to be created again",
          "DROP VIEW " + view.name().written(),
          Condition.always(),
          new Condition.Not(new Condition.There(Condition.Kind.VIEW, view.name(), "")),
          "the columns of a view can only be added to");
    }
  }

  private Map<QualifiedName, View> onlyLive(Set<QualifiedName> names) {
    Map<QualifiedName, View> views = new LinkedHashMap<>();
    names.forEach(
        name -> Optional.ofNullable(live.views().get(name)).ifPresent(v -> views.put(name, v)));
    return views;
  }

  private void create(View view, Set<QualifiedName> dropped) {
    boolean isNew = !live.views().containsKey(view.name());
    difference.views.ddl(
        view.name() + "/create",
        isNew
            ? Step.Sign.ADD
            : dropped.contains(view.name()) ? Step.Sign.REPLACE : Step.Sign.CHANGE,
        "view " + view.name(),
        isNew ? "create" : "replace",
        Ddl.createView(view),
        Condition.always(),
        isNew || dropped.contains(view.name())
            ? new Condition.There(Condition.Kind.VIEW, view.name(), "")
            : new Condition.Unknown(),
        "the files have it");
  }

  private void comment(View view, Set<QualifiedName> dropped) {
    View there = live.views().get(view.name());
    Optional<String> before =
        there == null || dropped.contains(view.name()) ? Optional.empty() : there.comment();
    Comments.set(
        "VIEW " + view.name().written(),
        view.name().toString(),
        before,
        view.comment(),
        difference.comments);
  }

  /** What is read comes before its readers. */
  private static List<View> ordered(Map<QualifiedName, View> views) {
    List<View> left = new ArrayList<>(views.values());
    List<View> result = new ArrayList<>();
    while (!left.isEmpty()) {
      View next =
          left.stream()
              .filter(view -> left.stream().noneMatch(other -> reads(view, other)))
              .findFirst()
              .orElse(left.get(0));
      left.remove(next);
      result.add(next);
    }
    return result;
  }

  private static boolean reads(View view, View other) {
    return !view.name().equals(other.name()) && view.uses().contains(other.name());
  }
}
