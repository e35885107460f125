package dev.dsqlkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.junit.client.LibraryClients;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ClientProvidersTest {
  @TempDir Path services;

  /** A team's provider. */
  public static final class TeamClients implements DsqlClientProvider {
    @Override
    public boolean makes(Class<?> type) {
      return type == JdbcTemplate.class || type == Thread.class;
    }

    @Override
    public Optional<Object> client(Class<?> type, DsqlDatabase database) {
      return Optional.empty();
    }
  }

  @Test
  void asksTheUsersProvidersFirst() throws IOException {
    Path file = services.resolve("META-INF/services/" + DsqlClientProvider.class.getName());
    Files.createDirectories(file.getParent());
    Files.writeString(file, TeamClients.class.getName());
    try (URLClassLoader loader = new URLClassLoader(new URL[] {services.toUri().toURL()})) {
      ClientProviders providers = ClientProviders.of(loader);

      assertThat(providers.all())
          .<Class<?>>extracting(Object::getClass)
          .containsExactly(TeamClients.class, LibraryClients.class);
      assertThat(providers.making(JdbcTemplate.class)).containsInstanceOf(TeamClients.class);
      assertThat(providers.making(org.jooq.DSLContext.class))
          .containsInstanceOf(LibraryClients.class);
      assertThat(providers.making(String.class)).isEmpty();
    }
  }

  @Test
  void needsNoneOfTheLibraries() throws Exception {
    WithoutLibraries loader = new WithoutLibraries();
    Class<?> type = loader.loadClass(DsqlClientProvider.class.getName());

    List<?> providers = ServiceLoader.load(type, loader).stream().map(p -> p.get()).toList();

    assertThat(providers).hasSize(1);
    assertThat(providers.get(0).getClass().getClassLoader()).isSameAs(loader);
    assertThat(type.getMethod("makes", Class.class).invoke(providers.get(0), String.class))
        .isEqualTo(false);
  }

  /** Has the classes of this module, and of the optional libraries none. */
  private static final class WithoutLibraries extends ClassLoader {
    private static final Pattern LIBRARY =
        Pattern.compile("(org\\.(springframework|jooq|jdbi|hibernate)|jakarta)\\..*");

    private WithoutLibraries() {
      super(WithoutLibraries.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (LIBRARY.matcher(name).matches()) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.dsqlkit.junit.")) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null ? known : define(name);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = file.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
