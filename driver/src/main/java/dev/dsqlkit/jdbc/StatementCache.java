package dev.dsqlkit.jdbc;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bounded cache by SQL text that costs readers no lock.
 *
 * <p>It has two generations: what is still asked for moves from the old to the young one, and when
 * the young one is full it becomes the old one. So it never holds more than twice its size, and a
 * flood of texts seen once does not drive out those in use.
 */
final class StatementCache {
  private final int generationSize;
  private volatile ConcurrentHashMap<String, Admitted> young = new ConcurrentHashMap<>();
  private volatile ConcurrentHashMap<String, Admitted> old = new ConcurrentHashMap<>();

  StatementCache(int generationSize) {
    this.generationSize = generationSize;
  }

  Admitted get(String sql, Function<String, Admitted> read) {
    Admitted cached = young.get(sql);
    return cached != null ? cached : fromOldOr(sql, read);
  }

  private Admitted fromOldOr(String sql, Function<String, Admitted> read) {
    @Nullable Admitted known = old.get(sql);
    Admitted admitted = known != null ? known : read.apply(sql);
    if (young.size() >= generationSize) {
      turn();
    }
    young.put(sql, admitted);
    return admitted;
  }

  private synchronized void turn() {
    if (young.size() >= generationSize) {
      old = young;
      young = new ConcurrentHashMap<>();
    }
  }

  int size() {
    return young.size() + old.size();
  }
}
