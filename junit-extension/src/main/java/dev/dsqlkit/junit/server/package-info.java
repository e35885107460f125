/** Where the databases of tests come from: servers, templates, clones. Internal. */
@NullMarked
package dev.dsqlkit.junit.server;

import org.jspecify.annotations.NullMarked;
