package dev.dsqlkit.migrate.schema;

/**
 * A background job of Aurora DSQL.
 *
 * @param id 26 letters and digits
 * @param status submitted, processing, completed or failed
 * @param object the schema-qualified object; empty where the service does not say
 * @param details why it failed
 */
public record Job(String id, String status, String type, String object, String details) {}
