/** What a test's database has in it to begin with: schema files, migrations, seeds. Internal. */
@NullMarked
package dev.dsqlkit.junit.schema;

import org.jspecify.annotations.NullMarked;
