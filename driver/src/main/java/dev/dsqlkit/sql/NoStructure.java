package dev.dsqlkit.sql;

/** The statement has no structure that is read here, or none that could be read. */
enum NoStructure implements Structure {
  INSTANCE
}
