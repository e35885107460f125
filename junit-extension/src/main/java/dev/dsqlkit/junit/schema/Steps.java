package dev.dsqlkit.junit.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is to be done for a definition. */
final class Steps {
  private static final Set<String> SQL = Set.of(".sql");
  private static final Set<String> SEEDS = Set.of(".sql", ".csv");
  private static final Set<String> FLYWAY_FILES = Set.of(".sql", ".conf");
  private static final Set<String> CHANGELOGS = Set.of(".sql", ".xml", ".yaml", ".yml", ".json");

  private final Definition definition;

  Steps(Definition definition) {
    this.definition = definition;
  }

  List<Step> seeds() {
    List<Step> seeds = new ArrayList<>();
    for (String seed : definition.seed()) {
      for (SourceFile file : files(seed, SEEDS)) {
        seeds.add(file.isCsv() ? CsvSeed.of(file) : new SqlSeed(file));
      }
    }
    return List.copyOf(seeds);
  }

  Optional<Step> schema() {
    return switch (definition.migrations()) {
      case AUTO, DEFAULT -> automatic();
      case NONE -> none();
      case DECLARATIVE -> Optional.of(declarative());
      case FLYWAY -> Optional.of(flyway());
      case LIQUIBASE -> Optional.of(liquibase());
    };
  }

  private Optional<Step> automatic() {
    if (!definition.schema().isEmpty()) {
      return Optional.of(declarative());
    }
    if (isPresent(FlywayMigrations.LIBRARY) && exists(FlywayMigrations.LOCATION)) {
      return Optional.of(flyway());
    }
    boolean changelog = LiquibaseChangelog.LOCATIONS.stream().anyMatch(this::exists);
    return changelog && isPresent(LiquibaseChangelog.LIBRARY)
        ? Optional.of(liquibase())
        : Optional.empty();
  }

  private Optional<Step> none() {
    if (!definition.schema().isEmpty()) {
      throw new DefinitionException(
          "migrations = NONE makes no schema, but there is one: %s. Leave out one of the two."
              .formatted(String.join(", ", definition.schema())));
    }
    return Optional.empty();
  }

  private Step declarative() {
    if (definition.schema().isEmpty()) {
      throw new DefinitionException(
          "migrations = DECLARATIVE needs the files of the schema. Name them:"
              + " @DsqlTest(schema = \"db/schema\").");
    }
    List<SourceFile> files = new ArrayList<>();
    definition.schema().forEach(location -> files.addAll(files(location, SQL)));
    return new DeclarativeSchema(List.copyOf(files), definition.rules(), definition.level());
  }

  private Step flyway() {
    require(FlywayMigrations.LIBRARY, "FLYWAY", "org.flywaydb:flyway-database-postgresql");
    List<String> locations =
        definition.schema().isEmpty() ? List.of(FlywayMigrations.LOCATION) : definition.schema();
    List<SourceFile> files = new ArrayList<>();
    // Its migrations may all be in Java.
    locations.forEach(
        location ->
            files.addAll(new Location(location).filesIfAny(definition.loader(), FLYWAY_FILES)));
    List<String> flywayLocations =
        locations.stream().map(text -> new Location(text).forFlyway()).toList();
    return new FlywayMigrations(definition, flywayLocations, List.copyOf(files));
  }

  private Step liquibase() {
    require(LiquibaseChangelog.LIBRARY, "LIQUIBASE", "org.liquibase:liquibase-core");
    if (definition.schema().size() > 1) {
      throw new DefinitionException(
          "migrations = LIQUIBASE takes one changelog as schema, but there are "
              + definition.schema().size()
              + ". Include the others in it.");
    }
    String changelog =
        definition.schema().stream()
            .findFirst()
            .or(() -> LiquibaseChangelog.LOCATIONS.stream().filter(this::exists).findFirst())
            .orElseThrow(
                () ->
                    new DefinitionException(
                        "There is no changelog: looked on the class path for "
                            + String.join(", ", LiquibaseChangelog.LOCATIONS)
                            + ". Name it: @DsqlTest(schema = \"db/changelog.xml\")."));
    return new LiquibaseChangelog(
        definition, new Location(changelog).resource(), files(changelog, CHANGELOGS));
  }

  private List<SourceFile> files(String location, Set<String> suffixes) {
    return new Location(location).files(definition.loader(), suffixes);
  }

  private boolean exists(String location) {
    return new Location(location).exists(definition.loader());
  }

  private static void require(String library, String migrations, String dependency) {
    if (!isPresent(library)) {
      throw new DefinitionException(
          "migrations = %s needs the library on the class path. Add the dependency %s."
              .formatted(migrations, dependency));
    }
  }

  private static boolean isPresent(String library) {
    try {
      Class.forName(library, false, Steps.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }
}
