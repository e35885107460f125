package dev.dsqlkit.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the package table of docs/architecture.md against the code. */
class LayersTest {
  private static final String ROOT = "dev.dsqlkit.";

  /** package | packages of ours, and of others beyond the JDK's base, that it may use. */
  private static final String TABLE =
      """
      sql    | -
      rules  | sql java.sql
      compat | sql
      retry  | java.sql javax.sql jdk.jfr
      config | retry java.sql
      replay | java.sql
      auth   | config java.sql javax.crypto software.amazon.awssdk org.slf4j
      cluster | auth config retry java.sql
      server | server.archive
      server.archive | org.tukaani.xz
      conflict | -
      local  | sql rules java.sql
      slot   | retry java.sql
      jdbc   | sql rules compat config auth cluster server conflict local slot retry replay java.sql javax.sql javax.net.ssl java.util.logging org.postgresql com.zaxxer.hikari
      spring | retry java.sql org.springframework org.aopalliance
      micrometer | retry io.micrometer
      liquibase | liquibase.database
      """;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.dsqlkit");

  static Stream<String> rows() {
    return TABLE.lines();
  }

  @Test
  void sawTheClasses() {
    assertThat(CLASSES.size()).isGreaterThan(200);
    Map<String, Long> perPackage =
        CLASSES.stream()
            .collect(
                Collectors.groupingBy(
                    JavaClass::getPackageName, TreeMap::new, Collectors.counting()));
    assertThat(perPackage.keySet())
        .containsExactlyInAnyOrderElementsOf(rows().map(row -> ROOT + subject(row)).toList());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void usesOnlyWhatTheTableAllows(String row) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + subject(row))
        .should()
        .dependOnClassesThat(outside(row))
        .check(CLASSES);
  }

  @Test
  void hasNoCycles() {
    slices().matching("dev.dsqlkit.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    CLASSES.stream()
        .map(JavaClass::getPackage)
        .distinct()
        .forEach(
            each ->
                assertThat(each.isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked on %s", each.getName())
                    .isTrue());
  }

  @Test
  void noPackageIsADumpingGround() {
    noClasses()
        .should()
        .resideInAnyPackage("..util..", "..common..", "..helper..", "..impl..")
        .check(CLASSES);
  }

  @Test
  void everyClassIsFinalUnlessItIsMeantToBeExtended() {
    classes()
        .that(
            DescribedPredicate.describe(
                "are concrete classes of their own",
                each ->
                    !each.isInterface()
                        && !each.isAnonymousClass()
                        && !each.isEnum()
                        && !each.getModifiers().contains(JavaModifier.ABSTRACT)))
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
  }

  @Test
  void atMostFourOfTenTypesArePublic() {
    long topLevel = CLASSES.stream().filter(LayersTest::isWrittenByHand).count();
    long open =
        CLASSES.stream()
            .filter(LayersTest::isWrittenByHand)
            .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
            .count();
    assertThat(open * 100 / topLevel).as("percent of public types").isLessThanOrEqualTo(40);
  }

  @Test
  void isTheTableOfTheDocument() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "architecture.md"));

    assertThat(rows().toList())
        .allSatisfy(
            row ->
                assertThat(page)
                    .contains("| `" + subject(row) + "` |")
                    .containsPattern(
                        "\\| `" + subject(row) + "` \\|[^|]*\\| " + documented(row) + " \\|"));
  }

  private static String documented(String row) {
    return allowed(row)
        .map(name -> "`" + name.replace(".", "\\.") + "`")
        .collect(
            Collectors.collectingAndThen(Collectors.joining(", "), s -> s.isEmpty() ? "-" : s));
  }

  private static boolean isWrittenByHand(JavaClass each) {
    return each.isTopLevelClass() && !each.getSimpleName().startsWith("Forwarding");
  }

  private static DescribedPredicate<JavaClass> outside(String row) {
    String[] allowed =
        Stream.concat(
                Stream.of(
                    ROOT + subject(row),
                    "java.io..",
                    "java.lang..",
                    "java.math..",
                    "java.net..",
                    "java.nio..",
                    "java.security..",
                    "java.text..",
                    "java.time..",
                    "java.util",
                    "java.util.concurrent..",
                    "java.util.function",
                    "java.util.random",
                    "java.util.regex",
                    "java.util.stream",
                    "java.util.zip",
                    "java.util.jar",
                    "org.jspecify.annotations"),
                allowed(row).flatMap(LayersTest::patterns))
            .toArray(String[]::new);
    return DescribedPredicate.not(resideInAnyPackage(allowed))
        .and(DescribedPredicate.not(resideInAPackage("")))
        .as("outside the row \"%s\"", row.strip());
  }

  private static Stream<String> patterns(String name) {
    boolean ours = rows().anyMatch(row -> subject(row).equals(name));
    return Stream.of(ours ? ROOT + name : name + "..");
  }

  private static Stream<String> allowed(String row) {
    return Arrays.stream(row.split("\\|", 2)[1].strip().split(" +", -1))
        .filter(name -> !name.equals("-"));
  }

  private static String subject(String row) {
    return row.split("\\|", 2)[0].strip();
  }
}
