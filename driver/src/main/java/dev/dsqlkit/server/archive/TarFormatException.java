package dev.dsqlkit.server.archive;

import java.io.IOException;

/** What should be a tar archive is none, or is one that this reader does not know. */
final class TarFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  TarFormatException(String message) {
    super(message);
  }
}
