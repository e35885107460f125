package dev.dsqlkit.migrate.plan;

/**
 * A hazard of a step.
 *
 * @param object what it concerns, such as {@code public.orders.legacy_code}
 * @param text what happens, in one sentence
 */
public record Hazard(HazardType type, String object, String text) {}
