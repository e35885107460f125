package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Migrations;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is to be done for a definition: first the schema, then the seeds in their order. */
final class Steps {
  private static final String SQL = ".sql";
  private static final String CSV = ".csv";

  private Steps() {}

  static List<Step> of(Definition definition) {
    List<Step> steps = new ArrayList<>();
    switch (kind(definition)) {
      case DECLARATIVE -> steps.add(declarative(definition));
      case FLYWAY -> throw new DefinitionException("Flyway is not there yet");
      case LIQUIBASE -> throw new DefinitionException("Liquibase is not there yet");
      case NONE, AUTO, DEFAULT -> {}
    }
    for (String seed : definition.seed()) {
      for (SourceFile file : new Location(seed).files(definition.loader(), Set.of(SQL, CSV))) {
        steps.add(file.isCsv() ? CsvSeed.of(file) : new SqlSeed(file));
      }
    }
    return List.copyOf(steps);
  }

  private static Migrations kind(Definition definition) {
    if (definition.migrations() != Migrations.AUTO) {
      return definition.migrations();
    }
    return definition.schema().isEmpty() ? Migrations.NONE : Migrations.DECLARATIVE;
  }

  private static Step declarative(Definition definition) {
    if (definition.schema().isEmpty()) {
      throw new DefinitionException(
          "migrations = DECLARATIVE needs the files of the schema. Name them:"
              + " @DsqlTest(schema = \"db/schema\").");
    }
    List<SourceFile> files = new ArrayList<>();
    for (String location : definition.schema()) {
      files.addAll(new Location(location).files(definition.loader(), Set.of(SQL)));
    }
    return new DeclarativeSchema(List.copyOf(files), definition.rules(), definition.level());
  }
}
