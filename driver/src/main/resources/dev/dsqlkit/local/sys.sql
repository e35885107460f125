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

CREATE TABLE IF NOT EXISTS sys.dsqlkit_job (
  job_id text PRIMARY KEY,
  status text NOT NULL,
  details text,
  job_type text NOT NULL,
  class_id oid,
  object_id oid,
  object_name text,
  start_time timestamptz NOT NULL,
  update_time timestamptz
);

-- A cluster deletes jobs 30 minutes after they ended. Here they only leave the view: sessions that
-- delete the same rows would conflict.
CREATE OR REPLACE VIEW sys.jobs AS
  SELECT job_id, status, details, job_type, class_id, object_id, object_name, start_time, update_time
  FROM sys.dsqlkit_job
  WHERE update_time > now() - interval '30 minutes';
GRANT SELECT ON sys.jobs TO PUBLIC;

-- Functions that run as the owner name pg_temp last, or a caller's temporary objects would come
-- first.

-- Adds a job that has ended.
CREATE OR REPLACE FUNCTION sys.dsqlkit_record_job(
  job_type text, failure text, object_id oid) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  id text := sys.uuid_to_base32_str(pg_catalog.gen_random_uuid());
BEGIN
  INSERT INTO sys.dsqlkit_job
  SELECT id, CASE WHEN failure IS NULL THEN 'completed' ELSE 'failed' END, failure,
         dsqlkit_record_job.job_type, 'pg_catalog.pg_class'::pg_catalog.regclass, c.oid,
         pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(c.relname),
         pg_catalog.clock_timestamp(), pg_catalog.clock_timestamp()
  FROM (SELECT 1) AS one
  LEFT JOIN pg_catalog.pg_class c ON c.oid = dsqlkit_record_job.object_id
  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace;
  RETURN id;
END
$$;

-- A unique index whose build met duplicates stays behind, as on a cluster: invalid, so that no
-- query uses it, and unique for all rows to come. Only a superuser can make one that way; for
-- anyone else no index is left. The index must be the caller's own and new in this transaction.
CREATE OR REPLACE FUNCTION sys.dsqlkit_leave_invalid(index_id oid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE pg_catalog.pg_index i
  SET indisunique = true, indisvalid = false
  FROM pg_catalog.pg_class c
  WHERE i.indexrelid = index_id AND c.oid = index_id
    AND i.xmin = pg_catalog.pg_current_xact_id()::pg_catalog.xid
    AND pg_catalog.pg_has_role(session_user, c.relowner, 'USAGE');
  RETURN FOUND;
EXCEPTION WHEN insufficient_privilege THEN
  RETURN false;
END
$$;

-- CREATE INDEX ASYNC: builds the index at once and records the job.
CREATE OR REPLACE FUNCTION sys.dsqlkit_build_index(
  statement text, relation text, without_unique text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  failure text;
  index_id oid;
  before oid[] := ARRAY(
    SELECT indexrelid FROM pg_catalog.pg_index WHERE indrelid = to_regclass(relation));
BEGIN
  BEGIN
    EXECUTE statement;
  EXCEPTION WHEN unique_violation THEN
    failure := 'Found duplicate key while validating index for UCVs';
  END;
  IF failure IS NOT NULL THEN
    EXECUTE without_unique;
  END IF;
  SELECT indexrelid INTO index_id
  FROM pg_catalog.pg_index
  WHERE indrelid = to_regclass(relation) AND indexrelid <> ALL (before);
  IF failure IS NOT NULL AND NOT sys.dsqlkit_leave_invalid(index_id) THEN
    EXECUTE format('DROP INDEX %s', index_id::regclass);
    index_id := NULL;
  END IF;
  RETURN sys.dsqlkit_record_job('INDEX_BUILD', failure, index_id);
END
$$;

-- ALTER TABLE ASYNC ... VALIDATE CONSTRAINT: validates at once and records the job.
CREATE OR REPLACE FUNCTION sys.dsqlkit_validate_constraint(statement text, relation text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  failure text;
BEGIN
  BEGIN
    EXECUTE statement;
  EXCEPTION WHEN integrity_constraint_violation THEN
    failure := SQLERRM;
  END;
  RETURN sys.dsqlkit_record_job('VALIDATE_CONSTRAINT', failure, to_regclass(relation));
END
$$;

CREATE OR REPLACE PROCEDURE sys.wait_for_job(job_id text, INOUT succeeded boolean DEFAULT NULL)
LANGUAGE plpgsql AS $$
BEGIN
  IF wait_for_job.job_id !~ '^[a-z2-7]{26}$' THEN
    RAISE EXCEPTION USING ERRCODE = '22P02', MESSAGE = 'Unable to convert text to UUID.';
  END IF;
  SELECT j.status = 'completed' INTO succeeded FROM sys.jobs j WHERE j.job_id = wait_for_job.job_id;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = '42704',
      MESSAGE = format('job "%s" does not exist', wait_for_job.job_id);
  END IF;
END
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
