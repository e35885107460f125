package dev.dsqlkit.migrate.fix;

import java.util.Optional;
import java.util.Set;

/** COLLATE where Aurora DSQL refuses it: it has the collation C only. */
final class Collations {
  private static final Set<String> BYTEWISE = Set.of("C", "POSIX", "default");

  private Collations() {}

  /** Removes the clause that begins at the index. */
  static Optional<Repair> remove(Draft draft, int collate) {
    int end = draft.words().nameEnd(collate + 1);
    String name = draft.words().at(end - 1).value();
    draft.remove(collate, end);
    return BYTEWISE.contains(name)
        ? draft.safe("COLLATE is removed: every text is ordered by the collation C")
        : draft.review("text is compared and ordered byte by byte (C), not by %s".formatted(name));
  }
}
