/** A Spring Boot application with Flyway on Aurora DSQL. */
package dev.dsqlkit.samples.testing.flyway.boot;
