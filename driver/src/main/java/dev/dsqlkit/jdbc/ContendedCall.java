package dev.dsqlkit.jdbc;

import dev.dsqlkit.sql.QualifiedName;
import dev.dsqlkit.sql.SqlReader;
import dev.dsqlkit.sql.SqlStatement;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An execution that may meet other transactions.
 *
 * @param texts what it sends
 * @param statement what it is executed by; null for a batch
 * @param takeBack has the rules forget what they have counted of it
 * @param repeatable whether it can be executed again after it was rolled back
 * @param unit one attempt, through the rules
 * @param mayCommit asks the rules whether its transaction may commit
 */
record ContendedCall<T>(
    Footprint footprint,
    List<String> texts,
    @Nullable Statement statement,
    Runnable takeBack,
    boolean repeatable,
    ServerCall<T> unit,
    ServerCall<Boolean> mayCommit) {

  /** Of what the driver itself asks. */
  static <T> ContendedCall<T> of(ServerCall<T> unit) {
    return new ContendedCall<>(Footprint.NONE, List.of(), null, () -> {}, true, unit, () -> true);
  }

  /** Whether it can run in a transaction of its own instead of being one. */
  boolean isPlainWrite() {
    return footprint.touches() && !footprint.ddl() && repeatable && texts.size() == 1;
  }

  Set<String> names() {
    return names(texts);
  }

  /** Everything in the texts that may be the name of a table, quoted. */
  static Set<String> names(Iterable<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      for (SqlStatement statement : SqlReader.readJdbc(text)) {
        for (QualifiedName name : statement.names()) {
          names.add(name.quoted());
        }
      }
    }
    return names;
  }
}
