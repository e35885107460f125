-- The schema "sys" of Aurora DSQL on a PostgreSQL. Installed by the driver, once per database.
-- Names that begin with dsqlkit are not Aurora DSQL's. A change of a table or of a signature needs
-- a step that leads there from older revisions.
-- Evidence: recorded answers of a cluster, 2026-09-16 to 2026-09-18, and AWS documentation of September 2026.

CREATE SCHEMA IF NOT EXISTS sys;
GRANT USAGE ON SCHEMA sys TO PUBLIC;

CREATE OR REPLACE FUNCTION sys.dsql_major_version() RETURNS integer
LANGUAGE sql IMMUTABLE AS $$ SELECT 1 $$;

CREATE OR REPLACE FUNCTION sys.version() RETURNS text
LANGUAGE sql STABLE AS $$ SELECT 'PostgreSQL 16' $$;

-- Job ids are UUIDs in lower-case RFC 4648 base 32 without padding: 26 characters.
CREATE OR REPLACE FUNCTION sys.uuid_to_base32_str(id uuid) RETURNS text
LANGUAGE sql IMMUTABLE STRICT AS $$
  SELECT string_agg(
           substr('abcdefghijklmnopqrstuvwxyz234567', substring(bits FROM 1 + 5 * i FOR 5)::integer + 1, 1),
           '' ORDER BY i)
  FROM (SELECT ('x' || replace(id::text, '-', ''))::bit(128) || B'00' AS bits) AS bit_string,
       generate_series(0, 25) AS i
$$;

CREATE TABLE IF NOT EXISTS sys.dsqlkit_iam_mapping (
  iam_oid oid NOT NULL DEFAULT 0,
  arn text NOT NULL,
  role_name name NOT NULL,
  grantor_name name NOT NULL,
  PRIMARY KEY (arn, role_name)
);

CREATE OR REPLACE VIEW sys.iam_pg_role_mappings AS
  SELECT m.iam_oid, m.arn, r.oid AS pg_role_oid, r.rolname AS pg_role_name,
         g.oid AS grantor_pg_role_oid, g.rolname AS grantor_pg_role_name
  FROM sys.dsqlkit_iam_mapping m
  JOIN pg_catalog.pg_roles r ON r.rolname = m.role_name
  LEFT JOIN pg_catalog.pg_roles g ON g.rolname = m.grantor_name;
GRANT SELECT ON sys.iam_pg_role_mappings TO PUBLIC;

CREATE OR REPLACE PROCEDURE sys.dsqlkit_iam_grant(role_name text, arn text)
LANGUAGE plpgsql AS $$
DECLARE
  may_log_in boolean;
BEGIN
  IF arn !~ '^arn:[a-z-]+:(iam|sts)::' THEN
    RAISE EXCEPTION USING ERRCODE = '22023', MESSAGE = 'IAM role must look like an IAM ARN';
  END IF;
  SELECT rolcanlogin INTO may_log_in FROM pg_catalog.pg_roles WHERE rolname = role_name;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = format('role "%s" does not exist', role_name);
  ELSIF NOT may_log_in THEN
    RAISE EXCEPTION USING ERRCODE = '22023',
      MESSAGE = format('role %s must have the LOGIN attribute', role_name);
  END IF;
  INSERT INTO sys.dsqlkit_iam_mapping (iam_oid, arn, role_name, grantor_name)
  SELECT coalesce(max(iam_oid::bigint), 26398) + 1, dsqlkit_iam_grant.arn,
         dsqlkit_iam_grant.role_name, current_user
  FROM sys.dsqlkit_iam_mapping;
END
$$;

CREATE OR REPLACE PROCEDURE sys.dsqlkit_iam_revoke(role_name text, arn text)
LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM sys.dsqlkit_iam_mapping m
  WHERE m.arn = dsqlkit_iam_revoke.arn AND m.role_name = dsqlkit_iam_revoke.role_name;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = format('IAM role %s does not exist', arn);
  END IF;
END
$$;

-- Rows that the current session has written, cascades and nested writes included. Only differences
-- within one transaction mean something: PostgreSQL empties its counters between transactions.
CREATE OR REPLACE FUNCTION sys.dsqlkit_rows_written() RETURNS bigint
LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(sum(
           pg_stat_get_xact_tuples_inserted(c.oid)
           + pg_stat_get_xact_tuples_updated(c.oid)
           + pg_stat_get_xact_tuples_deleted(c.oid)), 0)::bigint
  FROM pg_catalog.pg_class c
  WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.relnamespace <> 'sys'::regnamespace
$$;

-- The size of the rows that the open transaction has written and that are still there, as they are
-- stored. Reads the tables that it wrote to.
CREATE OR REPLACE FUNCTION sys.dsqlkit_bytes_written() RETURNS bigint
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  written record;
  bytes bigint;
  total bigint := 0;
BEGIN
  FOR written IN
    SELECT c.oid, string_agg(format('coalesce(pg_column_size(t.%I), 0)', a.attname), ' + ') AS size
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
    WHERE c.relkind = 'r' AND c.oid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped
      AND pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid) > 0
      AND has_table_privilege(c.oid, 'SELECT')
    GROUP BY c.oid
  LOOP
    -- Rows of its subtransactions have later ids; no row of another transaction that has is visible.
    EXECUTE format(
      'SELECT sum(%s) FROM %s t'
      ' WHERE t.xmin::text::bigint >= pg_current_xact_id()::xid::text::bigint',
      written.size, written.oid::regclass) INTO bytes;
    total := total + coalesce(bytes, 0);
  END LOOP;
  RETURN total;
END
$$;

-- Whether a DELETE or UPDATE may write rows of other tables.
CREATE OR REPLACE FUNCTION sys.dsqlkit_cascades() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM pg_catalog.pg_constraint
    WHERE contype = 'f' AND (confdeltype IN ('c', 'n', 'd') OR confupdtype IN ('c', 'n', 'd')))
$$;

-- Whether a function of the database may write: PostgreSQL lets only volatile ones, and what they
-- call is judged by itself.
CREATE OR REPLACE FUNCTION sys.dsqlkit_functions_write() RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT EXISTS (
    SELECT FROM pg_catalog.pg_proc p
    JOIN pg_catalog.pg_language l ON l.oid = p.prolang AND l.lanname NOT IN ('internal', 'c')
    WHERE p.provolatile = 'v' AND p.oid >= 16384 AND p.pronamespace <> 'sys'::regnamespace
      AND (p.prosqlbody IS NOT NULL OR p.prosrc ~* '\m(insert|update|delete|merge)\M'))
$$;
