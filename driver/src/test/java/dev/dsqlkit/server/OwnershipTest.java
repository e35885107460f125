package dev.dsqlkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has no numeric user ids")
class OwnershipTest {
  @TempDir Path directory;

  @Test
  void acceptsADirectoryOfThisUserAndOfRoot() throws Exception {
    Ownership mine = Ownership.ofThisProcess();

    assertThatCode(() -> mine.verify(directory)).doesNotThrowAnyException();
    assertThatCode(() -> mine.verify(Path.of("/tmp"))).doesNotThrowAnyException();
  }

  @Test
  void refusesADirectoryOfAnotherUser() throws Exception {
    int uid = Ownership.ofThisProcess().uid();
    // Seen from another user's process, a directory of this user's is somebody else's.
    Path foreign = uid == Ownership.ROOT ? given(4242) : directory;
    int owner = uid == Ownership.ROOT ? 4242 : uid;

    assertThatThrownBy(() -> new Ownership(4711).verify(foreign))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessage(
            "The cache directory %s belongs to another user (uid %d), who could plant programs in it. %s",
            foreign, owner, CacheLocation.WAY_OUT);
  }

  @Test
  void refusesADirectoryThatEverybodyMayWriteTo() throws Exception {
    Permissions.set(directory, "rwxrwxrwx");

    assertThatThrownBy(() -> Ownership.ofThisProcess().verify(directory))
        .isInstanceOf(EmbeddedPostgresException.class)
        .hasMessageStartingWith(
            "Everybody may write to the cache directory %s".formatted(directory));
  }

  @Test
  void seesADirectoryOnTheWayThatIsClosedToOthers() throws Exception {
    Path inner = Files.createDirectories(directory.resolve("closed/inner"));
    Permissions.set(directory, "rwxr-xr-x");
    assertThat(Ownership.openToOthers(inner)).isTrue();

    Permissions.set(directory.resolve("closed"), "rwxr-x---");

    assertThat(Ownership.openToOthers(inner)).isFalse();
  }

  private Path given(int uid) throws Exception {
    Ownership.give(directory, uid);
    return directory;
  }
}
