package dev.dsqlkit.migrate.schema;

/**
 * One privilege.
 *
 * @param privilege such as SELECT
 * @param object such as {@code TABLE public.orders}, names quoted where they need it
 * @param grantee a role, or PUBLIC
 */
public record Grant(String privilege, String object, String grantee, boolean grantable) {}
