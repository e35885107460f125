package dev.dsqlkit.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What one server is started from: the binaries, and the data directory to copy. */
final class Installation {
  private final Cache cache;
  private final Binaries binaries;
  private final Account account;

  private Installation(Cache cache, Binaries binaries, Account account) {
    this.cache = cache;
    this.binaries = binaries;
    this.account = account;
  }

  static Installation open(ServerOptions options) throws EmbeddedPostgresException {
    Binaries binaries = Binaries.find(options.installation(), classLoaders());
    Ownership ownership = ownership();
    Path directory =
        options
            .cacheDirectory()
            .map(Path::toAbsolutePath)
            .orElseGet(() -> configured(System.getenv()).choose(ownership.uid()));
    Account account = Account.find(ownership);
    Cache cache = Cache.open(directory, ownership);
    verifyReachable(directory, account, ownership);
    return new Installation(cache, binaries, account);
  }

  Account account() {
    return account;
  }

  /** The directory that holds {@code bin}, {@code lib} and {@code share}. */
  Path home() throws EmbeddedPostgresException {
    return binaries.home(cache);
  }

  Path template() throws EmbeddedPostgresException {
    DataTemplate template = new DataTemplate(home(), account);
    return cache.entry(data(), template::build);
  }

  /** Drops from the cache what is not as it was built, to be built anew. */
  boolean discardDamaged() throws EmbeddedPostgresException {
    boolean programs = binaries.discardDamaged(cache);
    boolean data = cache.discardIfDamaged(data());
    return programs || data;
  }

  private String data() {
    return DataTemplate.key(binaries.key(), account);
  }

  private static CacheLocation configured(Map<String, String> environment) {
    return new CacheLocation(System.getProperties(), environment);
  }

  private static Ownership ownership() throws EmbeddedPostgresException {
    try {
      return Ownership.ofThisProcess();
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "The temporary directory cannot be written to", e, "Set java.io.tmpdir to another.");
    }
  }

  private static void verifyReachable(Path directory, Account account, Ownership ownership)
      throws EmbeddedPostgresException {
    try {
      if (account.uid() != ownership.uid() && !Ownership.openToOthers(directory)) {
        throw new EmbeddedPostgresException(
            "PostgreSQL does not run as root, and the user it runs as (uid %d) may not enter the cache directory %s. %s"
                .formatted(account.uid(), directory, CacheLocation.WAY_OUT));
      }
    } catch (IOException e) {
      throw EmbeddedPostgresException.of(
          "The cache directory " + directory + " cannot be read", e, CacheLocation.WAY_OUT);
    }
  }

  /** Ours first; frameworks may keep the binaries in a class loader that only the thread knows. */
  private static List<ClassLoader> classLoaders() {
    List<ClassLoader> loaders = new ArrayList<>();
    loaders.add(Installation.class.getClassLoader());
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    if (context != null) {
      loaders.add(context);
    }
    return loaders;
  }
}
