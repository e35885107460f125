/** Reads SQL scripts as tools run them: files, statements, comments, placeholders. */
@NullMarked
package dev.dsqlkit.migrate.script;

import org.jspecify.annotations.NullMarked;
