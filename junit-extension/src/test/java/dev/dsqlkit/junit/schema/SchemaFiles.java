package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Migrations;
import dev.dsqlkit.junit.DsqlTest.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that a test writes, and definitions of them. */
record SchemaFiles(Path directory) {

  SchemaFiles write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
    return this;
  }

  String location(String name) {
    return "file:" + directory.resolve(name);
  }

  Definition schema(String name) {
    return definition(List.of(location(name)), Migrations.AUTO, List.of(), Rules.STRICT);
  }

  Definition seed(String schema, String... seeds) {
    List<String> locations = List.of(seeds).stream().map(this::location).toList();
    return definition(List.of(location(schema)), Migrations.AUTO, locations, Rules.STRICT);
  }

  static Definition definition(
      List<String> schema, Migrations migrations, List<String> seeds, Rules rules) {
    return new Definition(schema, migrations, seeds, rules, "", SchemaFiles.class.getClassLoader());
  }
}
