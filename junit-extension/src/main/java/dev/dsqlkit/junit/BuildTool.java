package dev.dsqlkit.junit;

/** What runs the tests. */
enum BuildTool {
  MAVEN("target"),
  GRADLE("build");

  private final String directory;

  BuildTool(String directory) {
    this.directory = directory;
  }

  /** Gradle tells its workers their number; all else is taken for Maven, an IDE too. */
  static BuildTool current() {
    return System.getProperty("org.gradle.test.worker") == null ? MAVEN : GRADLE;
  }

  /** Where its output goes, relative to the module. */
  String directory() {
    return directory;
  }

  boolean isGradle() {
    return this == GRADLE;
  }
}
