package dev.dsqlkit.migrate.fix;

import java.util.Optional;

/** How a statement that one rule refuses is rewritten. */
@FunctionalInterface
interface Fixer {
  /** The rewrite of one violation; empty where the statement has a form that has none. */
  Optional<Repair> repair(Refused refused);
}
