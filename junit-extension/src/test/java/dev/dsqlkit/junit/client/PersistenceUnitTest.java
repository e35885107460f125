package dev.dsqlkit.junit.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceUnitTest {
  @TempDir Path classPath;

  private String unit() throws IOException {
    try (URLClassLoader loader = new URLClassLoader(new URL[] {classPath.toUri().toURL()}, null)) {
      return PersistenceUnit.firstOnClassPath(loader);
    }
  }

  private void write(String xml) throws IOException {
    Files.createDirectories(classPath.resolve("META-INF"));
    Files.writeString(classPath.resolve("META-INF/persistence.xml"), xml);
  }

  @Test
  void takesTheFirstUnitInEachNamespaceThatTheFileHasHad() throws IOException {
    write(
        """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence">
          <persistence-unit name="orders"/><persistence-unit name="billing"/>
        </persistence>
        """);
    assertThat(unit()).isEqualTo("orders");

    write("<persistence><persistence-unit name=\"old\"/></persistence>");
    assertThat(unit()).isEqualTo("old");
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    assertThatThrownBy(this::unit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("there is no META-INF/persistence.xml on the class path. Add one");

    write("<persistence/>");
    assertThatThrownBy(this::unit)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("persistence.xml has no persistence-unit with a name");
  }

  @Test
  void refusesWhatIsNoXml() throws IOException {
    write("persistence-unit: orders");

    assertThatThrownBy(this::unit).hasMessageContaining("is not the XML that it should be");
  }
}
