package dev.dsqlkit.junit;

import dev.dsqlkit.jdbc.DsqlDriver;
import java.security.CodeSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose a class is that stands between a test and the driver. */
enum FrameOwner {
  APPLICATION,
  /** A retry loop: it would run again what it calls. */
  RETRY,
  /** What runs the test; behind it is nothing else. */
  JUNIT,
  /** The JDK, this project, pools and frameworks. */
  OTHER;

  private static final List<String> LOOPS =
      List.of(
          "dev.dsqlkit.retry.RetryLoop",
          "org.springframework.retry.",
          "org.springframework.core.retry.",
          "io.github.resilience4j.retry.",
          "dev.failsafe.");

  private static final List<String> LIBRARIES =
      List.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "com.sun.",
          "kotlin.",
          "kotlinx.",
          "jakarta.",
          "org.postgresql.",
          "com.zaxxer.",
          "org.apache.tomcat.",
          "org.apache.commons.dbcp2.",
          "org.springframework.",
          "org.hibernate.",
          "org.jooq.",
          "org.apache.ibatis.",
          "org.mybatis.",
          "org.jdbi.",
          "org.flywaydb.",
          "liquibase.",
          "org.junit.");

  private static final ClassValue<FrameOwner> KNOWN =
      new ClassValue<>() {
        @Override
        protected FrameOwner computeValue(Class<?> type) {
          return ownerOf(type);
        }
      };

  static FrameOwner of(Class<?> type) {
    return KNOWN.get(type);
  }

  private static FrameOwner ownerOf(Class<?> type) {
    String name = type.getName();
    if (LOOPS.stream().anyMatch(name::startsWith)) {
      return RETRY;
    }
    if (name.startsWith("org.junit.platform.") || name.startsWith("org.junit.jupiter.engine.")) {
      return JUNIT;
    }
    boolean generated = name.contains("$$") || name.contains("$Proxy");
    boolean library = generated || LIBRARIES.stream().anyMatch(name::startsWith);
    return library || isOurs(type) ? OTHER : APPLICATION;
  }

  /** By the jar and not by the package: samples and tests of this project are applications. */
  private static boolean isOurs(Class<?> type) {
    @Nullable CodeSource source = source(type);
    return source != null
        && (source.equals(source(FrameOwner.class)) || source.equals(source(DsqlDriver.class)));
  }

  private static @Nullable CodeSource source(Class<?> type) {
    return type.getProtectionDomain().getCodeSource();
  }
}
