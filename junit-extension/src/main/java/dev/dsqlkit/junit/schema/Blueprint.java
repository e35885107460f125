package dev.dsqlkit.junit.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/** A definition whose files have been read. Immutable. */
public final class Blueprint {
  private final List<Step> steps;
  private final String key;

  private Blueprint(List<Step> steps, String key) {
    this.steps = steps;
    this.key = key;
  }

  /**
   * Reads the files.
   *
   * @throws DefinitionException if one is missing
   */
  public static Blueprint of(Definition definition) {
    List<Step> steps = Steps.of(definition);
    return new Blueprint(steps, key(definition, steps));
  }

  /** The same for definitions that make the same. */
  public String key() {
    return key;
  }

  /** Of an empty database. */
  public static final Blueprint EMPTY = new Blueprint(List.of(), "");

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return steps.isEmpty();
  }

  /**
   * Makes a new database what the definition says.
   *
   * @throws DefinitionException if a file is wrong
   */
  public void build(SchemaTarget target) throws SQLException {
    for (Step step : steps) {
      step.run(target);
    }
  }

  /** Nothing in it outlives this JVM, so it need not name the version of this code. */
  private static String key(Definition definition, List<Step> steps) {
    if (steps.isEmpty()) {
      return "";
    }
    MessageDigest digest = sha256();
    add(digest, definition.rules() + " " + definition.level());
    for (Step step : steps) {
      add(digest, step.getClass().getName());
      for (SourceFile file : step.files()) {
        add(digest, file.place());
        add(digest, file.text());
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }
}
