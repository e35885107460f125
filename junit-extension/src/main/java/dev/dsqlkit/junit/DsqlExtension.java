package dev.dsqlkit.junit;

import org.junit.jupiter.api.extension.Extension;

/** Runs tests that are annotated with {@link DsqlTest}. */
final class DsqlExtension implements Extension {}
