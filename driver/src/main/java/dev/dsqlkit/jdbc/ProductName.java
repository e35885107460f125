package dev.dsqlkit.jdbc;

/** How the driver calls itself to servers. */
final class ProductName {
  /** The version is that of the jar, and missing where classes are run from a folder. */
  static final String TEXT = text(ProductName.class.getPackage().getImplementationVersion());

  private ProductName() {}

  private static String text(@org.jspecify.annotations.Nullable String version) {
    return version == null ? "dsqlkit" : "dsqlkit " + version;
  }
}
