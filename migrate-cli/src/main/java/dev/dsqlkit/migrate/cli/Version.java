package dev.dsqlkit.migrate.cli;

import dev.dsqlkit.rules.Level;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {
  /** The version of the jar; that of a build that is not in a jar is unknown. */
  static String ofTool() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }

  @Override
  public String[] getVersion() {
    return new String[] {
      "dsql " + ofTool(),
      "rules from %s to %s, Java %s"
          .formatted(Level.FIRST, Level.LATEST, System.getProperty("java.version"))
    };
  }
}
