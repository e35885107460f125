/** What has to be done so that a database becomes what files describe. */
@NullMarked
package dev.dsqlkit.migrate.plan;

import org.jspecify.annotations.NullMarked;
