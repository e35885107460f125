package dev.dsqlkit.migrate.fix;

import static java.util.Map.entry;

import dev.dsqlkit.sql.CreateIndex;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** CREATE INDEX. */
final class IndexFixes {
  static final Map<String, Fixer> BY_RULE =
      Map.ofEntries(
          entry("create-index-async", IndexFixes::async),
          entry("create-index-concurrently", IndexFixes::async),
          entry("create-index-using", IndexFixes::method),
          entry("index-name-schema", IndexFixes::schema),
          entry("index-without-name", IndexFixes::name),
          entry("index-sort-order", refused -> IndexKey.at(refused).flatMap(IndexKey::sortOrder)),
          entry("index-operator-class", refused -> IndexKey.at(refused).flatMap(IndexKey::opclass)),
          entry("index-collate", refused -> IndexKey.at(refused).flatMap(IndexKey::collation)));

  /** Kinds of indexes that answer nothing that a b-tree does not. */
  private static final Set<String> LESS_THAN_BTREE = Set.of("hash");

  private IndexFixes() {}

  private static Optional<Repair> async(Refused refused) {
    Optional<CreateIndex> index = refused.statement().createIndex();
    if (index.isEmpty() || index.get().async()) {
      return Optional.empty();
    }
    Draft draft = new Draft(refused);
    String async = refused.keyword("ASYNC");
    int word = index.get().unique() ? 2 : 1;
    if (index.get().concurrently()) {
      draft.replace(word + 1, async);
    } else {
      draft.insertAfter(word, " " + async);
    }
    return draft.safe("the index is built by a background job: CREATE INDEX ASYNC");
  }

  private static Optional<Repair> method(Refused refused) {
    Draft draft = new Draft(refused);
    int using = draft.words().find("using");
    String method = refused.statement().createIndex().flatMap(CreateIndex::using).orElse("");
    if (using < 0) {
      return Optional.empty();
    }
    draft.remove(using, using + 2);
    if (method.equals("btree")) {
      return draft.safe("USING btree is removed: it is the only kind of index");
    }
    return LESS_THAN_BTREE.contains(method)
        ? draft.review("the index is a b-tree and no %s index".formatted(method))
        : Optional.empty();
  }

  private static Optional<Repair> schema(Refused refused) {
    Draft draft = new Draft(refused);
    Optional<CreateIndex> index = refused.statement().createIndex();
    int dot = draft.words().index(refused.position());
    if (index.isEmpty() || !draft.words().isSymbol(dot, ".")) {
      return Optional.empty();
    }
    String schema = draft.words().at(dot - 1).value();
    draft.remove(dot - 1, dot + 1);
    return schema.equals(index.get().table().schema())
        ? draft.safe("the schema before the name of the index is removed: it is that of the table")
        : draft.review("the index is in the schema of its table, whatever schema was named");
  }

  private static Optional<Repair> name(Refused refused) {
    Draft draft = new Draft(refused);
    Words words = draft.words();
    int on = words.index(refused.position());
    int table = words.is(on + 1, "only") ? on + 2 : on + 1;
    int open = words.nameEnd(table);
    open = words.is(open, "using") ? open + 2 : open;
    if (!words.isSymbol(open, "(") || !refused.hasRealNames()) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder(words.at(words.nameEnd(table) - 1).value());
    int close = words.close(open);
    int key = open + 1;
    while (key < close) {
      int end = words.itemEnd(key);
      if (!words.isName(key) || words.isSymbol(key + 1, "(")) {
        return Optional.empty();
      }
      name.append('_').append(words.at(key).value());
      key = end + 1;
    }
    return ObjectNames.of(name + "_idx")
        .flatMap(
            chosen ->
                draft
                    .insertBefore(on, chosen + " ")
                    .review("the index gets the name %s".formatted(chosen)));
  }
}
