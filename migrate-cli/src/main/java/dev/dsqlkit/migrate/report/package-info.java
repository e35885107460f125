/** Prints findings in the forms that people and other tools read. */
@NullMarked
package dev.dsqlkit.migrate.report;

import org.jspecify.annotations.NullMarked;
