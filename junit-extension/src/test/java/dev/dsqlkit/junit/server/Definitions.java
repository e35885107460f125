package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.DsqlTest;
import dev.dsqlkit.junit.DsqlTest.Migrations;
import dev.dsqlkit.junit.DsqlTest.Rules;
import dev.dsqlkit.junit.schema.Definition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Definitions from files that a test writes. */
final class Definitions {
  static final Definition EMPTY = of(List.of(), List.of());

  private Definitions() {}

  /** The server that most tests use. */
  static TestServer embedded() {
    return Servers.choose(DsqlTest.Provider.EMBEDDED, name -> Optional.empty());
  }

  static Definition of(Path directory, String schema, String seed) throws IOException {
    Path schemaFile = directory.resolve("schema.sql");
    Path seedFile = directory.resolve("seed.sql");
    Files.writeString(schemaFile, schema);
    Files.writeString(seedFile, seed);
    return of(List.of("file:" + schemaFile), List.of("file:" + seedFile));
  }

  private static Definition of(List<String> schema, List<String> seed) {
    return new Definition(
        schema, Migrations.AUTO, seed, Rules.STRICT, "", Definitions.class.getClassLoader());
  }
}
