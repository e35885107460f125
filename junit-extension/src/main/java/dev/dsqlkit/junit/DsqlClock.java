package dev.dsqlkit.junit;

/** To be written. */
public final class DsqlClock {}
