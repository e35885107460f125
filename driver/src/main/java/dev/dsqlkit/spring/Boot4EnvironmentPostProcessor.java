package dev.dsqlkit.spring;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/** For Boot 4 and later, which moved the interface and will remove the old one. */
final class Boot4EnvironmentPostProcessor implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    DataSourceDefaults.addTo(environment);
  }
}
