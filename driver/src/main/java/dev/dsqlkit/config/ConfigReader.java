package dev.dsqlkit.config;

import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Reads URLs and properties.
 *
 * <p>A property in the URL wins over the same one in the {@link Properties}, and values in the URL
 * are decoded as HTML forms are (UTF-8, + is a space): both as in pgjdbc's {@code Driver.parseURL}
 * (42.7.14).
 */
public final class ConfigReader {
  private static final String PREFIX = "jdbc:dsql:";
  private static final String CONNECTOR_PREFIX = "jdbc:aws-dsql:";
  private static final String CONNECTOR_FORM = CONNECTOR_PREFIX + "postgresql://";

  private final Set<String> pgjdbcNames;
  private final YearMonth firstLevel;
  private final YearMonth latestLevel;

  /**
   * A reader for one version of pgjdbc and of the rule book.
   *
   * @param pgjdbcNames the names of all properties pgjdbc knows
   * @param firstLevel the oldest month that {@code level} accepts
   * @param latestLevel the newest, which {@code level=latest} means
   */
  public ConfigReader(Set<String> pgjdbcNames, YearMonth firstLevel, YearMonth latestLevel) {
    this.pgjdbcNames = Set.copyOf(pgjdbcNames);
    this.firstLevel = firstLevel;
    this.latestLevel = latestLevel;
  }

  /** Whether a URL is meant for this driver; it may be wrong nevertheless. */
  public static boolean accepts(String url) {
    return url.startsWith(PREFIX) || url.startsWith(CONNECTOR_PREFIX);
  }

  /**
   * Reads a configuration.
   *
   * @return nothing when the URL is another driver's
   * @throws SQLException with SQLSTATE 08001 when it is ours and wrong; the message names the
   *     property, its value unless it may be secret, and what is allowed
   */
  public Optional<DsqlConfig> read(String url, Properties given) throws SQLException {
    if (!accepts(url)) {
      return Optional.empty();
    }
    UrlForm form = UrlForm.parse(form(url));
    return Optional.of(config(form, Settings.read(query(url), given, pgjdbcNames)));
  }

  /** This driver's own properties with the values that they have now, for {@code Driver}. */
  public DriverPropertyInfo[] describe(String url, Properties given) {
    Optional<Settings> settings = settings(url, given);
    return Arrays.stream(DsqlProperty.values())
        .map(property -> property.info(settings.flatMap(known -> known.get(property))))
        .toArray(DriverPropertyInfo[]::new);
  }

  /** Nothing for wrong ones: tools ask while somebody is still typing. */
  private Optional<Settings> settings(String url, Properties given) {
    try {
      return Optional.of(Settings.read(query(url), given, pgjdbcNames));
    } catch (WrongConfigurationException e) {
      return Optional.empty();
    }
  }

  private static String form(String url) {
    int question = url.indexOf('?');
    String form = question < 0 ? url : url.substring(0, question);
    if (form.startsWith(CONNECTOR_FORM)) {
      return form.substring(CONNECTOR_FORM.length() - "//".length());
    }
    return form.startsWith(PREFIX) ? form.substring(PREFIX.length()) : form;
  }

  private static String query(String url) {
    int question = url.indexOf('?');
    return question < 0 ? "" : url.substring(question + 1);
  }

  private DsqlConfig config(UrlForm form, Settings settings) throws WrongConfigurationException {
    refuseSavepoints(settings);
    Optional<Mode> wanted = Choice.read(settings, DsqlProperty.MODE, Mode.class);
    Target target = new TargetChoice(settings, wanted, region(settings)).of(form);
    Mode mode = target instanceof Target.Cluster ? Mode.CLUSTER : Mode.LOCAL;
    refuseTokenForPostgres(settings, mode);
    RuleMode rules = rules(settings, mode);
    return new DsqlConfig(
        target,
        mode,
        settings.get(Settings.USER).filter(user -> !user.isEmpty()),
        settings.password().map(Secret::new),
        level(settings),
        rules,
        Choice.read(settings, DsqlProperty.COMPAT, Compat.class).orElseThrow(),
        conflicts(settings, mode, rules),
        JobsReader.read(settings, mode),
        LimitsReader.read(settings, mode),
        schemaConflicts(settings, mode),
        FaultsReader.read(settings, mode),
        new ClusterReader(settings).read(mode),
        LifeConfig.read(settings),
        new RetryReader(settings).read(),
        settings.pgjdbc());
  }

  /** pgjdbc would send it to a host of any other name, in the clear if that likes. */
  private static void refuseTokenForPostgres(Settings settings, Mode mode)
      throws WrongConfigurationException {
    if (mode == Mode.LOCAL
        && settings.password().filter(text -> text.contains("X-Amz-Signature=")).isPresent()) {
      throw new WrongConfigurationException(
          "The password is an IAM token, but the host is not that of a cluster. Correct the host, or"
              + " give mode=cluster if it is a cluster by another name.");
    }
  }

  /** pgjdbc reads the value without regard to case. */
  private static RuleMode rules(Settings settings, Mode mode) throws WrongConfigurationException {
    Optional<RuleMode> wanted = Choice.read(settings, DsqlProperty.RULES, RuleMode.class);
    if (mode == Mode.LOCAL) {
      return wanted.orElse(RuleMode.ENFORCE);
    }
    if (wanted.filter(rules -> rules == RuleMode.ENFORCE).isPresent()) {
      throw new WrongConfigurationException(
          "Property rules is enforce, which is for local mode: on a cluster the cluster decides."
              + " Allowed here are warn and off.");
    }
    return wanted.orElse(RuleMode.OFF);
  }

  private static void refuseSavepoints(Settings settings) throws WrongConfigurationException {
    String autosave = settings.get("autosave").orElse("never");
    if (!autosave.toLowerCase(Locale.ROOT).equals("never")) {
      throw new WrongConfigurationException(
          "Property autosave has the value '%s'. Allowed is never: pgjdbc's savepoints do not exist on Aurora DSQL."
              .formatted(autosave));
    }
  }

  private static Conflicts conflicts(Settings settings, Mode mode, RuleMode rules)
      throws WrongConfigurationException {
    Optional<Conflicts> wanted = Choice.read(settings, DsqlProperty.CONFLICTS, Conflicts.class);
    if (mode == Mode.CLUSTER) {
      return Conflicts.NATIVE;
    }
    return wanted.orElse(rules == RuleMode.ENFORCE ? Conflicts.EMULATE : Conflicts.NATIVE);
  }

  private static SchemaConflictsMode schemaConflicts(Settings settings, Mode mode)
      throws WrongConfigurationException {
    SchemaConflictsMode wanted =
        Choice.read(settings, DsqlProperty.SCHEMA_CONFLICTS, SchemaConflictsMode.class)
            .orElseThrow();
    if (mode == Mode.CLUSTER && wanted != SchemaConflictsMode.OFF) {
      throw Choice.wrong(
          DsqlProperty.SCHEMA_CONFLICTS,
          Choice.text(wanted),
          "That is for local mode: on a cluster the cluster decides.");
    }
    return wanted;
  }

  private static Optional<String> region(Settings settings) throws WrongConfigurationException {
    Optional<String> region = settings.get(DsqlProperty.REGION);
    if (region.isPresent() && !ClusterHost.REGION.matcher(region.get()).matches()) {
      throw Choice.wrong(
          DsqlProperty.REGION, region.get(), "Allowed is an AWS Region such as us-east-1.");
    }
    return region;
  }

  private YearMonth level(Settings settings) throws WrongConfigurationException {
    String value = settings.get(DsqlProperty.LEVEL).orElseThrow();
    if (value.equals("latest")) {
      return latestLevel;
    }
    try {
      YearMonth level = YearMonth.parse(value);
      if (!level.isBefore(firstLevel) && !level.isAfter(latestLevel)) {
        return level;
      }
    } catch (DateTimeParseException e) {
      // the same answer as for a month out of range
    }
    throw Choice.wrong(
        DsqlProperty.LEVEL,
        value,
        "Allowed are latest and the months from %s to %s.".formatted(firstLevel, latestLevel));
  }
}
