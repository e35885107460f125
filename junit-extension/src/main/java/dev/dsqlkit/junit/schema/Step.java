package dev.dsqlkit.junit.schema;

import java.sql.SQLException;
import java.util.List;

/** A part of making a database what its definition says. */
interface Step {

  /** The files that it comes from. */
  List<SourceFile> files();

  /**
   * Does it.
   *
   * @throws DefinitionException if what a file says cannot be done
   */
  void run(SchemaTarget target) throws SQLException;
}
