package dev.dsqlkit.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where the programs of a server come from. */
interface Binaries {

  /** Names their content, for what the cache keeps of them. */
  String key();

  /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
  Path home(Cache cache) throws EmbeddedPostgresException;

  /** Drops from the cache what is not as it was unpacked. */
  boolean discardDamaged(Cache cache) throws EmbeddedPostgresException;

  /** Those that are installed, or else those on the class path. */
  static Binaries find(Optional<Path> installation, List<ClassLoader> loaders)
      throws EmbeddedPostgresException {
    return installation.isPresent()
        ? InstalledBinaries.at(installation.get())
        : BinariesArchive.find(Platform.current(), loaders);
  }
}
