package dev.dsqlkit.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dsqlkit.micrometer.RetryMeters;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class ObserversTest {

  @Test
  void areFlightRecorderAndMicrometerWhereBothAreThere() {
    assertThat(Observers.PRESENT).hasSize(2).last().isInstanceOf(RetryMeters.class);
  }

  @Test
  void doWithoutMicrometer() throws ReflectiveOperationException {
    Class<?> observers = new WithoutMicrometer().loadClass(Observers.class.getName());

    Field present = observers.getDeclaredField("PRESENT");
    present.setAccessible(true);
    assertThat((List<?>) present.get(null)).hasSize(1);
  }

  /** Defines the driver's classes anew and finds no Micrometer. */
  private static final class WithoutMicrometer extends ClassLoader {
    WithoutMicrometer() {
      super(ObserversTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith("io.micrometer.")) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith("dev.dsqlkit.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : define(name);
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = getParent().getResourceAsStream(file)) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }
}
