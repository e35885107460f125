/** Whether two SQL expressions, or two queries of views, are the same to PostgreSQL. */
@NullMarked
package dev.dsqlkit.migrate.expression;

import org.jspecify.annotations.NullMarked;
