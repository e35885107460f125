package dev.dsqlkit.slot;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name in URLs, {@code jdbc:dsql:test:NAME}, behind which the database changes while the URL
 * stays the same: a pool, or a framework that caches one, goes on with each new database. A
 * connection moves on when it is next used between two transactions. For tests; slots are those of
 * this JVM.
 *
 * <p>Thread-safe.
 */
public final class Slot {
  /** How the URL of a slot begins. */
  public static final String PREFIX = "jdbc:dsql:test:";

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,100}");
  private static final Map<String, Slot> ALL = new ConcurrentHashMap<>();

  private final String name;
  private volatile State state = new State(0, null, "no test has used it yet");

  /**
   * @param generation grows with each change
   * @param why there is no destination, if there is none
   */
  private record State(long generation, @Nullable Destination destination, String why) {}

  /** Where a slot points, and the how-manieth place that is. */
  public record Pointed(Destination destination, long generation) {}

  private Slot(String name) {
    this.name = name;
  }

  /**
   * The slot of a name.
   *
   * @param name 1 to 100 letters, digits, dots, hyphens and underscores
   * @throws IllegalArgumentException for another one
   */
  public static Slot named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "A slot has a name of 1 to 100 letters, digits, dots, hyphens and underscores, but this"
              + " one is \""
              + name
              + "\"");
    }
    return ALL.computeIfAbsent(name, Slot::new);
  }

  /** The slot that a URL names; its properties do not matter. */
  public static Optional<Slot> of(String url) {
    if (!url.startsWith(PREFIX)) {
      return Optional.empty();
    }
    int question = url.indexOf('?');
    return Optional.of(
        named(url.substring(PREFIX.length(), question < 0 ? url.length() : question)));
  }

  public String name() {
    return name;
  }

  public String url() {
    return PREFIX + name;
  }

  /** Has its connections go on with this database. */
  public synchronized void point(Destination to) {
    state = new State(state.generation() + 1, to, "");
  }

  /**
   * Has its connections end.
   *
   * @param why completes the sentence: The slot has no database: ...
   */
  public synchronized void release(String why) {
    state = new State(state.generation() + 1, null, why);
  }

  /** Where it points now. */
  public Optional<Pointed> pointed() {
    State now = state;
    return Optional.ofNullable(now.destination())
        .map(destination -> new Pointed(destination, now.generation()));
  }

  /** Why it points nowhere. */
  public String why() {
    return state.why();
  }

  /** Grows when the slot is pointed elsewhere. */
  public long generation() {
    return state.generation();
  }

  @Override
  public String toString() {
    return "Slot[" + name + "]";
  }
}
