package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheTest {
  @TempDir Path directory;

  private final AtomicInteger builds = new AtomicInteger();
  private Cache cache;

  @BeforeEach
  void open() throws Exception {
    cache = Cache.open(directory.resolve("cache"), Ownership.ofThisProcess());
  }

  @Test
  void buildsOnceAndThenFinds() throws EmbeddedPostgresException {
    Path first = cache.entry("tool", this::build);
    Path second = cache.entry("tool", this::build);

    assertThat(builds).hasValue(1);
    assertThat(second).isEqualTo(first);
    assertThat(first.resolve("bin/tool")).hasContent("code");
  }

  @Test
  void buildsOnceForManyThreads() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Path>> entries = new ArrayList<>();
    Callable<Path> task = () -> cache.entry("tool", this::build);
    for (int i = 0; i < 8; i++) {
      entries.add(threads.submit(task));
    }

    for (Future<Path> entry : entries) {
      assertThat(entry.get(30, TimeUnit.SECONDS)).isDirectory();
    }
    assertThat(builds).hasValue(1);
    threads.shutdownNow();
  }

  @Test
  void aFailedBuildLeavesNothingBehindAndIsTriedAgain() throws Exception {
    assertThatThrownBy(
            () ->
                cache.entry(
                    "tool",
                    target -> {
                      build(target);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage(
            "PostgreSQL cannot be unpacked into the cache directory %s: No space left on device. Choose another directory with the system property dsql.cache or the environment variable DSQL_CACHE.",
            directory.resolve("cache"));
    assertThat(directory.resolve("cache")).isDirectoryNotContaining("glob:**tool*");
    assertThat(directory.resolve("cache")).isDirectoryNotContaining("glob:**unfinished*");

    assertThat(cache.entry("tool", this::build).resolve("bin/tool")).hasContent("code");
  }

  @Test
  void whatAKilledJvmLeftUnfinishedIsRemovedByTheNextBuild() throws Exception {
    Path left = Files.createDirectories(directory.resolve("cache/unfinished-1234/bin"));

    cache.entry("tool", this::build);

    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void anEntryOfWhichSomethingIsMissingIsBuiltAnew() throws Exception {
    Path entry = cache.entry("tool", this::build);
    Files.delete(entry.resolve("empty"));

    cache.entry("tool", this::build);

    assertThat(builds).hasValue(2);
    assertThat(entry.resolve("empty")).isDirectory();
  }

  @Test
  void anEntryWithoutItsManifestIsBuiltAnew() throws Exception {
    Path entry = cache.entry("tool", this::build);
    Files.delete(entry.resolve("manifest"));

    cache.entry("tool", this::build);

    assertThat(builds).hasValue(2);
  }

  @Test
  void changedContentOfTheSameSizeIsFoundWhenAskedFor() throws Exception {
    Path entry = cache.entry("tool", this::build);
    assertThat(cache.discardIfDamaged("tool")).isFalse();
    Files.writeString(entry.resolve("bin/tool"), "evil");

    assertThat(cache.discardIfDamaged("tool")).isTrue();
    assertThat(cache.entry("tool", this::build).resolve("bin/tool")).hasContent("code");
  }

  @Test
  void aFileInTheWayIsReportedWithTheWayOut() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));

    assertThatThrownBy(() -> Cache.open(file.resolve("cache"), Ownership.ofThisProcess()))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith("PostgreSQL cannot be unpacked into the cache directory " + file)
        .hasMessageEndingWith(CacheLocation.WAY_OUT);
  }

  private void build(Path target) throws IOException {
    builds.incrementAndGet();
    Files.createDirectories(target.resolve("empty"));
    Files.createDirectories(target.resolve("bin"));
    Files.writeString(target.resolve("bin/tool"), "code");
  }
}
