package dev.dsqlkit.local;

import dev.dsqlkit.sql.QualifiedName;
import java.util.Collection;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One fault that was asked for, and how many of the calls that it may strike there were since. */
final class PlannedFault<F> {
  private final When when;
  private final F fault;
  private final SplittableRandom random;
  private int calls;

  PlannedFault(When when, F fault) {
    this.when = when;
    this.fault = fault;
    this.random = new SplittableRandom(when.seed());
  }

  F fault() {
    return fault;
  }

  /** Counts a call, and tells whether it fails. */
  boolean strikes(Supplier<? extends Collection<QualifiedName>> written) {
    @Nullable String table = when.table();
    if (isOver()
        || (table != null && written.get().stream().noneMatch(name -> isNamed(name, table)))) {
      return false;
    }
    calls++;
    return calls >= when.number() && (when.chance() >= 1 || random.nextDouble() < when.chance());
  }

  boolean isOver() {
    return calls == when.last();
  }

  /** A name without a schema may be that of any. */
  private static boolean isNamed(QualifiedName name, String table) {
    int dot = table.indexOf('.');
    @Nullable String schema = dot < 0 ? null : table.substring(0, dot);
    return name.name().equals(table.substring(dot + 1))
        && (schema == null || name.schema() == null || schema.equals(name.schema()));
  }
}
