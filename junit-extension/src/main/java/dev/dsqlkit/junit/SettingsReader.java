package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.Definition;
import dev.dsqlkit.rules.Level;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * Reads what a test wants: an attribute is that of the innermost annotation that gives it, else the
 * configuration parameter {@code dsql.test.ATTRIBUTE}, else the default.
 */
final class SettingsReader {
  private static final Pattern LIMITS =
      Pattern.compile(
          "real|none|(?!.*\\b(rows|bytes|seconds)=.*\\b\\1=)"
              + "(rows|bytes|seconds)=\\d{1,15}(,(rows|bytes|seconds)=\\d{1,15})*");
  private static final Pattern SLOT = Pattern.compile("[A-Za-z0-9._-]{1,100}");

  private final List<DsqlTest> annotations;
  private final Function<String, Optional<String>> configuration;
  private final ClassLoader loader;

  /**
   * @param annotations the innermost first
   * @param configuration the configuration parameters
   * @param loader finds what is on the class path
   */
  SettingsReader(
      List<DsqlTest> annotations,
      Function<String, Optional<String>> configuration,
      ClassLoader loader) {
    this.annotations = annotations;
    this.configuration = configuration;
    this.loader = loader;
  }

  /**
   * Reads it.
   *
   * @param slot the name to take, by what the annotations and parameters say
   * @throws ExtensionConfigurationException if a value is wrong; the message names it and what is
   *     allowed
   */
  TestSettings read(Function<Optional<String>, Optional<String>> slot) {
    DsqlTest.Rules rules = choice("rules", DsqlTest::rules, DsqlTest.Rules.STRICT);
    String level = text("level", DsqlTest::level, "", SettingsReader::isLevel, levels());
    return new TestSettings(
        new Definition(
            texts("schema", DsqlTest::schema),
            choice("migrations", DsqlTest::migrations, DsqlTest.Migrations.AUTO),
            texts("seed", DsqlTest::seed),
            rules,
            level,
            loader),
        isolation(),
        choice("provider", DsqlTest::provider, DsqlTest.Provider.AUTO),
        rules,
        level,
        choice("conflicts", DsqlTest::conflicts, DsqlTest.Conflicts.EMULATE),
        choice("retry", DsqlTest::retry, DsqlTest.Retry.PRODUCTION),
        choice("jobs", DsqlTest::jobs, DsqlTest.Jobs.IMMEDIATE),
        text(
            "limits",
            DsqlTest::limits,
            "real",
            limits -> LIMITS.matcher(limits).matches(),
            "real, none, or single limits such as rows=50,bytes=4096,seconds=10"),
        slot.apply(slot()),
        chaos(),
        choice("log", DsqlTest::log, DsqlTest.Log.ON_FAILURE),
        flag("expectNoWarnings", DsqlTest::expectNoWarnings, false),
        flag("failOnLeak", DsqlTest::failOnLeak, true),
        text(
            "timeZone",
            DsqlTest::timeZone,
            "UTC",
            SettingsReader::isTimeZone,
            "names such as UTC or Europe/Berlin"));
  }

  DsqlTest.Isolation isolation() {
    return choice("isolation", DsqlTest::isolation, DsqlTest.Isolation.CLASS);
  }

  private Optional<String> slot() {
    String slot =
        text(
            "slot",
            DsqlTest::slot,
            "",
            name -> SLOT.matcher(name).matches(),
            "1 to 100 letters, digits, dots, hyphens and underscores");
    return Optional.of(slot).filter(name -> !name.isEmpty());
  }

  private <E extends Enum<E>> E choice(
      String attribute, Function<DsqlTest, E> value, E defaultValue) {
    return annotations.stream()
        .map(value)
        .filter(choice -> !choice.name().equals("DEFAULT"))
        .findFirst()
        .or(() -> parameter(attribute).map(text -> constant(attribute, text, defaultValue)))
        .orElse(defaultValue);
  }

  private static <E extends Enum<E>> E constant(String attribute, String text, E example) {
    List<E> allowed =
        Arrays.stream(example.getDeclaringClass().getEnumConstants())
            .filter(constant -> !constant.name().equals("DEFAULT"))
            .toList();
    String name = text.trim().toUpperCase(Locale.ROOT).replace('-', '_');
    return allowed.stream()
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(() -> wrong("dsql.test." + attribute, text, allowed.toString()));
  }

  private List<String> texts(String attribute, Function<DsqlTest, String[]> value) {
    return annotations.stream()
        .map(value)
        .filter(texts -> texts.length > 0)
        .findFirst()
        .map(List::of)
        .or(() -> parameter(attribute).map(SettingsReader::split))
        .orElse(List.of());
  }

  private static List<String> split(String texts) {
    return Stream.of(texts.split(",")).map(String::trim).filter(text -> !text.isEmpty()).toList();
  }

  private String text(
      String attribute,
      Function<DsqlTest, String> value,
      String defaultValue,
      Function<String, Boolean> fits,
      String allowed) {
    Optional<String> annotated =
        annotations.stream().map(value).filter(text -> !text.isEmpty()).findFirst();
    Optional<String> given = annotated.or(() -> parameter(attribute));
    if (given.isPresent() && !fits.apply(given.get())) {
      String where = annotated.isPresent() ? "@DsqlTest." + attribute : "dsql.test." + attribute;
      throw wrong(where, given.get(), allowed);
    }
    return given.orElse(defaultValue);
  }

  private boolean flag(
      String attribute, Function<DsqlTest, boolean[]> value, boolean defaultValue) {
    for (DsqlTest annotation : annotations) {
      boolean[] given = value.apply(annotation);
      if (given.length > 1) {
        throw wrong("@DsqlTest." + attribute, Arrays.toString(given), "one value");
      }
      if (given.length == 1) {
        return given[0];
      }
    }
    Optional<String> parameter = parameter(attribute);
    if (parameter.isPresent() && !List.of("true", "false").contains(parameter.get())) {
      throw wrong("dsql.test." + attribute, parameter.get(), "true and false");
    }
    return parameter.map(Boolean::valueOf).orElse(defaultValue);
  }

  private double chaos() {
    for (DsqlTest annotation : annotations) {
      double[] given = annotation.chaos();
      if (given.length > 0) {
        return probability("@DsqlTest.chaos", Arrays.toString(given), given);
      }
    }
    Optional<String> parameter = parameter("chaos");
    if (parameter.isEmpty()) {
      return 0;
    }
    try {
      return probability(
          "dsql.test.chaos", parameter.get(), new double[] {Double.parseDouble(parameter.get())});
    } catch (NumberFormatException e) {
      throw wrong("dsql.test.chaos", parameter.get(), "a chance from 0 to 1");
    }
  }

  private static double probability(String where, String text, double[] given) {
    if (given.length != 1 || !(given[0] >= 0 && given[0] <= 1)) {
      throw wrong(where, text, "a chance from 0 to 1");
    }
    return given[0];
  }

  private Optional<String> parameter(String attribute) {
    return configuration
        .apply("dsql.test." + attribute)
        .map(String::trim)
        .filter(text -> !text.isEmpty());
  }

  private static boolean isLevel(String text) {
    try {
      YearMonth month = YearMonth.parse(text);
      return !month.isBefore(Level.FIRST.month()) && !month.isAfter(Level.LATEST.month());
    } catch (DateTimeException e) {
      return text.equals("latest");
    }
  }

  private static String levels() {
    return "latest, or a month from %s to %s".formatted(Level.FIRST.month(), Level.LATEST.month());
  }

  private static boolean isTimeZone(String text) {
    return ZoneId.getAvailableZoneIds().contains(text);
  }

  private static ExtensionConfigurationException wrong(String what, String text, String allowed) {
    return new ExtensionConfigurationException(
        "%s has the value '%s'. Allowed: %s.".formatted(what, text, allowed));
  }
}
