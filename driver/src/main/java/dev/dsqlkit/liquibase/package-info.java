/** Lets Liquibase find the driver by the URL alone. */
@NullMarked
package dev.dsqlkit.liquibase;

import org.jspecify.annotations.NullMarked;
