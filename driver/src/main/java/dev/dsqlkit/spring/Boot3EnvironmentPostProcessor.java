package dev.dsqlkit.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** For Boot 3, which knows the interface in package {@code env} alone. */
@SuppressWarnings("removal") // Boot 4 deprecates it, and is what we compile against
final class Boot3EnvironmentPostProcessor
    implements org.springframework.boot.env.EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    DataSourceDefaults.addTo(environment);
  }
}
