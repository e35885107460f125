package dev.dsqlkit.junit;

import dev.dsqlkit.junit.schema.Definition;
import java.util.Optional;

/**
 * What a {@link DsqlTest} wants, with the configuration parameters and defaults filled in: no value
 * is DEFAULT.
 */
record TestSettings(
    Definition definition,
    DsqlTest.Isolation isolation,
    DsqlTest.Provider provider,
    DsqlTest.Rules rules,
    String level,
    DsqlTest.Conflicts conflicts,
    DsqlTest.Retry retry,
    DsqlTest.Jobs jobs,
    String limits,
    Optional<String> slot,
    double chaos,
    DsqlTest.Log log,
    boolean expectNoWarnings,
    boolean failOnLeak,
    String timeZone) {}
