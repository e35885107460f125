package dev.dsqlkit.migrate.verify;

import java.util.Optional;

/**
 * What Aurora DSQL answers to a statement that it refuses.
 *
 * @param sqlState the service's SQLSTATE
 * @param message the service's text
 * @param detail the service's DETAIL
 * @param evidence who saw it, when, and what is not certain about it
 */
public record Answer(String sqlState, String message, Optional<String> detail, String evidence) {}
