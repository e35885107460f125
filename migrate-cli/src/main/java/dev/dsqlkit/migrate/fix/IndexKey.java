package dev.dsqlkit.migrate.fix;

import java.util.Optional;

/**
 * The words behind one key of CREATE INDEX.
 *
 * @param from index of the first of them, behind the column or expression
 * @param to index behind the last
 */
record IndexKey(Refused refused, Words words, int from, int to) {

  /** The key that the refusal is about. */
  static Optional<IndexKey> at(Refused refused) {
    if (refused.statement().createIndex().isEmpty()) {
      return Optional.empty();
    }
    Words words = new Words(refused.tokens());
    int key = words.index(refused.position());
    int end = words.itemEnd(key);
    int behind = words.isSymbol(key, "(") ? words.close(key) + 1 : words.nameEnd(key);
    if (words.isSymbol(behind, "(")) {
      behind = words.close(behind) + 1;
    }
    return Optional.of(new IndexKey(refused, words, Math.min(behind, end), end));
  }

  Optional<Repair> sortOrder() {
    for (int i = from; i < to; i++) {
      if (words.is(i, "asc")) {
        return new Draft(refused).remove(i, i + 1).safe("ASC is removed: keys ascend anyway");
      }
      if (words.is(i, "desc")) {
        return ascending(i);
      }
    }
    return Optional.empty();
  }

  /** Read backwards, the key has the order that it had, that of NULL included. */
  private Optional<Repair> ascending(int desc) {
    Draft draft = new Draft(refused).remove(desc, desc + 1);
    if (words.is(desc + 1, "nulls", "last")) {
      draft.replace(desc + 2, refused.keyword("FIRST"));
    } else if (words.is(desc + 1, "nulls", "first")) {
      draft.replace(desc + 2, refused.keyword("LAST"));
    }
    return draft.review(
        "the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed");
  }

  Optional<Repair> collation() {
    return words.is(from, "collate")
        ? Collations.remove(new Draft(refused), from)
        : Optional.empty();
  }

  Optional<Repair> opclass() {
    int start = words.is(from, "collate") ? words.nameEnd(from + 1) : from;
    int end = words.nameEnd(start);
    if (words.isSymbol(end, "(")) {
      end = words.close(end) + 1;
    }
    if (!words.isName(start) || end > to) {
      return Optional.empty();
    }
    String name = refused.onOneLine(words.tokens().subList(start, end));
    return new Draft(refused)
        .remove(start, end)
        .review(
            "the key is ordered as its type is, not by %s; the order of text is that of C"
                .formatted(name));
  }
}
