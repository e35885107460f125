package dev.dsqlkit.junit;

import org.jspecify.annotations.Nullable;

/** Class loaders that find the files of a test. */
final class Loaders {
  private Loaders() {}

  static ClassLoader ofThisThread() {
    @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? ClassLoader.getSystemClassLoader() : context;
  }
}
