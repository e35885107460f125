package dev.dsqlkit.junit.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The program of a fresh JVM that runs many test classes, copies of one. */
final class ManyClasses {
  private ManyClasses() {}

  /** The arguments are the side and the number of classes. */
  public static void main(String[] arguments) {
    Class<?> fixture =
        switch (Side.valueOf(arguments[0])) {
          case DSQLKIT -> DsqlkitWithSchema.class;
          case ZONKY -> ZonkyWithSchema.class;
        };
    run(copies(fixture, Integer.parseInt(arguments[1])));
    System.out.println(ChildJvm.MARK);
  }

  static void run(List<Class<?>> classes) {
    SummaryGeneratingListener summary = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    classes.stream().map(each -> selectClass(each)).toArray(ClassSelector[]::new))
                .build(),
            summary);
    if (summary.getSummary().getTotalFailureCount() > 0
        || summary.getSummary().getTestsSucceededCount() == 0) {
      throw new IllegalStateException(
          "Tests have failed: " + summary.getSummary().getFailures().get(0).getException());
    }
  }

  private static List<Class<?>> copies(Class<?> fixture, int number) {
    List<Class<?>> classes = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      classes.add(
          new ByteBuddy()
              .redefine(fixture)
              .name(fixture.getPackageName() + ".Copy" + i + "Test")
              .make()
              .load(fixture.getClassLoader(), ClassLoadingStrategy.Default.INJECTION)
              .getLoaded());
    }
    return classes;
  }
}
