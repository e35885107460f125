package dev.dsqlkit.server.archive;

import java.io.IOException;
import java.util.Objects;

/**
 * What was read is not a whole {@code .txz} archive; the disk it is unpacked to is not at fault.
 */
public final class DamagedArchiveException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedArchiveException(IOException cause) {
    super(Objects.requireNonNullElse(cause.getMessage(), cause.toString()), cause);
  }
}
