/** A Spring Boot application with Spring Data JPA and MyBatis. */
package dev.dsqlkit.samples.testing.shop;
