package dev.dsqlkit.junit.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A definition whose files have been read. Immutable. */
public final class Blueprint {
  private final Optional<Step> schema;
  private final List<Step> seeds;
  private final String key;

  private Blueprint(Optional<Step> schema, List<Step> seeds, String key) {
    this.schema = schema;
    this.seeds = seeds;
    this.key = key;
  }

  /**
   * Reads the files.
   *
   * @throws DefinitionException if one is missing
   */
  public static Blueprint of(Definition definition) {
    Steps steps = new Steps(definition);
    Optional<Step> schema = steps.schema();
    List<Step> seeds = steps.seeds();
    return new Blueprint(
        schema, seeds, key(definition, Stream.concat(schema.stream(), seeds.stream()).toList()));
  }

  /** The same for definitions that make the same. */
  public String key() {
    return key;
  }

  /** Of an empty database. */
  public static final Blueprint EMPTY = new Blueprint(Optional.empty(), List.of(), "");

  /** Whether there is nothing to do. */
  public boolean isEmpty() {
    return schema.isEmpty() && seeds.isEmpty();
  }

  /**
   * Makes a new database what the definition says.
   *
   * @throws DefinitionException if a file is wrong
   */
  public void build(SchemaTarget target) throws SQLException {
    buildSchema(target);
    seed(target);
  }

  /** The first part of {@link #build}. */
  public void buildSchema(SchemaTarget target) throws SQLException {
    if (schema.isPresent()) {
      schema.get().run(target);
    }
  }

  /** The second part. */
  public void seed(SchemaTarget target) throws SQLException {
    for (Step seed : seeds) {
      seed.run(target);
    }
  }

  /** Nothing in it outlives this JVM, so it need not name the version of this code. */
  private static String key(Definition definition, List<Step> steps) {
    if (steps.isEmpty()) {
      return "";
    }
    MessageDigest digest = sha256();
    add(digest, definition.rules() + " " + definition.level());
    definition
        .schema()
        .forEach(location -> add(digest, location)); // migrations in Java have no files
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
