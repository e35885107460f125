package dev.dsqlkit.junit.server;

import dev.dsqlkit.junit.schema.Blueprint;
import dev.dsqlkit.junit.schema.Definition;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A PostgreSQL on which each test has a database, copied from a template. */
final class DatabaseServer implements TestServer {
  private final Databases databases;
  private final Map<String, Template> templates = new ConcurrentHashMap<>();

  DatabaseServer(Databases databases) {
    this.databases = databases;
  }

  @Override
  public String description() {
    return databases.postgres().description();
  }

  @Override
  public boolean isCluster() {
    return false;
  }

  @Override
  public TestDatabase create(Definition definition) throws SQLException {
    Template template = template(Blueprint.of(definition));
    return new CopiedDatabase(databases, template, template.copy());
  }

  /** The one without anything in it is the base of the others. */
  private Template template(Blueprint blueprint) {
    return templates.computeIfAbsent(
        blueprint.key(),
        key ->
            new Template(
                databases,
                blueprint,
                blueprint.isEmpty()
                    ? databases::create
                    : () -> databases.copy(template(Blueprint.EMPTY).name())));
  }

  Databases databases() {
    return databases;
  }

  int templates() {
    return templates.size();
  }
}
