package dev.dsqlkit.samples.testing.flyway.boot;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application whose migrations Spring Boot runs when it starts. */
@SpringBootApplication
public class Warehouse {}
