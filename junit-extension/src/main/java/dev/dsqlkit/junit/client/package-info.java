/**
 * Clients of well-known libraries for tests. Internal. The libraries are optional: {@link
 * dev.dsqlkit.junit.client.LibraryClients} knows their types by name only, and each other class
 * here needs one library and is loaded when a test asks for a type of it.
 */
@NullMarked
package dev.dsqlkit.junit.client;

import org.jspecify.annotations.NullMarked;
