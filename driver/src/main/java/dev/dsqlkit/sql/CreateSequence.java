package dev.dsqlkit.sql;

/** CREATE SEQUENCE or ALTER SEQUENCE with options. */
record CreateSequence(SequenceOptions options) implements Structure {}
