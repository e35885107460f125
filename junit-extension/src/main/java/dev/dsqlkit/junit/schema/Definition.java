package dev.dsqlkit.junit.schema;

import dev.dsqlkit.junit.DsqlTest.Migrations;
import dev.dsqlkit.junit.DsqlTest.Rules;
import java.util.List;

/**
 * What a database has in it to begin with.
 *
 * @param schema locations of schema files
 * @param migrations never DEFAULT
 * @param seed locations of seeds
 * @param rules what happens to what Aurora DSQL refuses, never DEFAULT
 * @param level the month of the rules, or empty for the latest
 * @param loader finds what is on the class path
 */
public record Definition(
    List<String> schema,
    Migrations migrations,
    List<String> seed,
    Rules rules,
    String level,
    ClassLoader loader) {

  public Definition {
    schema = List.copyOf(schema);
    seed = List.copyOf(seed);
  }
}
