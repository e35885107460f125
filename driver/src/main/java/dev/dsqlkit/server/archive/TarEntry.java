package dev.dsqlkit.server.archive;

/**
 * One member of a tar archive.
 *
 * @param name slash-separated and relative
 * @param mode permission bits
 * @param linkTarget of a symbolic link, else empty
 * @param size bytes of content
 */
record TarEntry(String name, Type type, int mode, String linkTarget, long size) {
  enum Type {
    FILE,
    DIRECTORY,
    SYMBOLIC_LINK
  }
}
