-- Background jobs: sys.jobs, sys.wait_for_job, and what the asynchronous statements become.
--
-- What a job will end with is found out when it is submitted, by its own session and with its
-- rights. Until the job ends, its index or constraint only looks unfinished in the catalog, where
-- PostgreSQL maintains and enforces it all the same. So whoever moves a job on runs no code of its
-- owner.

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
-- Of a job that has not ended: what it will fail with, whose it is, and when it moves by itself.
ALTER TABLE sys.dsqlkit_job
  ADD COLUMN IF NOT EXISTS failure text,
  ADD COLUMN IF NOT EXISTS constraint_id oid,
  ADD COLUMN IF NOT EXISTS owner_id oid,
  ADD COLUMN IF NOT EXISTS due timestamptz,
  ADD COLUMN IF NOT EXISTS half interval;

-- One row a job that has ended. Its key is what a session with an old snapshot finds out by.
CREATE TABLE IF NOT EXISTS sys.dsqlkit_job_end (
  job_id text,
  status text,
  PRIMARY KEY (job_id, status)
);

-- Failures that were asked for and that no job has had yet.
CREATE TABLE IF NOT EXISTS sys.dsqlkit_job_failure (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  details text NOT NULL,
  owner_id oid NOT NULL
);

-- A job whose index, constraint or table was dropped has failed at that moment. A cluster deletes
-- jobs 30 minutes after they ended. Here they only leave the view: sessions that delete the same
-- rows would conflict.
CREATE OR REPLACE VIEW sys.jobs AS
  SELECT j.job_id,
         CASE WHEN o.missing IS NULL THEN j.status ELSE 'failed' END AS status,
         coalesce(o.missing, j.details) AS details,
         j.job_type, j.class_id, j.object_id, j.object_name, j.start_time, j.update_time
  FROM sys.dsqlkit_job j
  CROSS JOIN LATERAL (
    SELECT CASE
      WHEN j.status NOT IN ('submitted', 'processing') OR j.object_id IS NULL THEN NULL
      WHEN NOT EXISTS (SELECT FROM pg_catalog.pg_class c WHERE c.oid = j.object_id)
        THEN format('relation "%s" does not exist', j.object_name)
      WHEN j.constraint_id IS NOT NULL
        AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint c WHERE c.oid = j.constraint_id)
        THEN format('constraint of relation "%s" does not exist', j.object_name)
    END AS missing) o
  WHERE (j.status IN ('submitted', 'processing') AND o.missing IS NULL)
     OR coalesce(j.update_time, j.start_time) > now() - interval '30 minutes';
GRANT SELECT ON sys.jobs TO PUBLIC;

-- Without it a write would be refused for the form of the view, and not for want of the privilege.
CREATE OR REPLACE FUNCTION sys.dsqlkit_keep_jobs() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = 'permission denied for view jobs';
END
$$;
CREATE OR REPLACE TRIGGER dsqlkit_keep INSTEAD OF INSERT OR UPDATE OR DELETE ON sys.jobs
FOR EACH ROW EXECUTE FUNCTION sys.dsqlkit_keep_jobs();

-- Functions that run as the owner name pg_temp last, or a caller's temporary objects would come
-- first. Those that take their caller's word for everything are for the other functions only.

-- How jobs run for this session: instant, manual, or delayed:MILLISECONDS.
CREATE OR REPLACE FUNCTION sys.dsqlkit_job_mode() RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT coalesce(nullif(pg_catalog.current_setting('dsqlkit.jobs', true), ''), 'instant')
$$;

-- Adds a job; one that has not ended is submitted.
CREATE OR REPLACE FUNCTION sys.dsqlkit_add_job(
  job_type text, failure text, object_id oid, constraint_id oid, mode text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  id text := sys.uuid_to_base32_str(gen_random_uuid());
  ended boolean := mode = 'instant';
  ending text := CASE WHEN failure IS NULL THEN 'completed' ELSE 'failed' END;
  half_time interval := substring(mode FROM '^delayed:(\d+)$')::bigint * interval '0.5 milliseconds';
  started timestamptz := clock_timestamp();
BEGIN
  INSERT INTO sys.dsqlkit_job
    (job_id, status, details, job_type, class_id, object_id, object_name, start_time, update_time,
     failure, constraint_id, owner_id, due, half)
  SELECT id, CASE WHEN ended THEN ending ELSE 'submitted' END,
         CASE WHEN ended THEN dsqlkit_add_job.failure END, dsqlkit_add_job.job_type,
         'pg_catalog.pg_class'::regclass, c.oid,
         quote_ident(n.nspname) || '.' || quote_ident(c.relname), started,
         CASE WHEN ended THEN started END, dsqlkit_add_job.failure, dsqlkit_add_job.constraint_id,
         (SELECT r.oid FROM pg_roles r WHERE r.rolname = session_user),
         started + half_time, half_time
  FROM (SELECT 1) AS one
  LEFT JOIN pg_class c ON c.oid = dsqlkit_add_job.object_id
  LEFT JOIN pg_namespace n ON n.oid = c.relnamespace;
  IF ended THEN
    INSERT INTO sys.dsqlkit_job_end VALUES (id, ending);
  END IF;
  RETURN id;
END
$$;
REVOKE EXECUTE ON FUNCTION sys.dsqlkit_add_job(text, text, oid, oid, text) FROM PUBLIC;

-- Adds a job that has ended.
CREATE OR REPLACE FUNCTION sys.dsqlkit_record_job(
  job_type text, failure text, object_id oid) RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT sys.dsqlkit_add_job(job_type, failure, object_id, NULL, 'instant')
$$;

-- Has the next job fail that the caller, or a role that he has the rights of, submits.
CREATE OR REPLACE FUNCTION sys.dsqlkit_fail_next_job(details text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  INSERT INTO sys.dsqlkit_job_failure (details, owner_id)
  SELECT dsqlkit_fail_next_job.details, oid FROM pg_roles WHERE rolname = session_user
$$;

-- Forgets the failures that the caller asked for.
CREATE OR REPLACE FUNCTION sys.dsqlkit_forget_job_failures() RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM sys.dsqlkit_job_failure
  WHERE owner_id = (SELECT oid FROM pg_roles WHERE rolname = session_user)
$$;

-- The failure that was asked for, if there is one. A submission that is rolled back gives it back.
CREATE OR REPLACE FUNCTION sys.dsqlkit_take_job_failure() RETURNS text
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  DELETE FROM sys.dsqlkit_job_failure
  WHERE number = (
    SELECT min(f.number)
    FROM sys.dsqlkit_job_failure f
    JOIN pg_roles r ON r.oid = f.owner_id
    JOIN pg_roles submitter ON submitter.rolname = session_user
    WHERE pg_has_role(r.oid, submitter.oid, 'USAGE'))
  RETURNING details
$$;
REVOKE EXECUTE ON FUNCTION sys.dsqlkit_take_job_failure() FROM PUBLIC;

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

-- Has an index of the caller look unfinished; only a superuser can. It must be a valid one, so that
-- the end of its job makes it no better than it was.
CREATE OR REPLACE FUNCTION sys.dsqlkit_suspend_index(index_id oid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE pg_index i
  SET indisvalid = false
  FROM pg_class c
  WHERE i.indexrelid = index_id AND i.indisvalid AND c.oid = index_id
    AND pg_has_role(session_user, c.relowner, 'USAGE');
  RETURN FOUND;
EXCEPTION WHEN insufficient_privilege THEN
  RETURN false;
END
$$;
REVOKE EXECUTE ON FUNCTION sys.dsqlkit_suspend_index(oid) FROM PUBLIC;

-- The same for a constraint.
CREATE OR REPLACE FUNCTION sys.dsqlkit_suspend_constraint(id oid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE pg_constraint k
  SET convalidated = false
  FROM pg_class c
  WHERE k.oid = id AND k.convalidated AND k.contype IN ('c', 'f') AND c.oid = k.conrelid
    AND pg_has_role(session_user, c.relowner, 'USAGE');
  RETURN FOUND;
EXCEPTION WHEN insufficient_privilege THEN
  RETURN false;
END
$$;
REVOKE EXECUTE ON FUNCTION sys.dsqlkit_suspend_constraint(oid) FROM PUBLIC;

-- How jobs run where nothing can be made to look unfinished.
CREATE OR REPLACE FUNCTION sys.dsqlkit_instant_instead() RETURNS text
LANGUAGE plpgsql AS $$
BEGIN
  IF sys.dsqlkit_job_mode() <> 'instant' THEN
    RAISE WARNING 'the job has been done at once: for a later one the schema "sys" must belong to a superuser, and the object to the session''s user';
  END IF;
  RETURN 'instant';
END
$$;

-- Adds the job of an index that has been built, or that could not be because of duplicates.
CREATE OR REPLACE FUNCTION sys.dsqlkit_submit_index(index_id oid, duplicates boolean) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mode text := sys.dsqlkit_job_mode();
  failure text := coalesce(
    sys.dsqlkit_take_job_failure(),
    CASE WHEN duplicates THEN 'Found duplicate key while validating index for UCVs' END);
BEGIN
  IF index_id IS NOT NULL AND (failure IS NOT NULL OR mode <> 'instant') AND NOT (
     CASE WHEN duplicates THEN sys.dsqlkit_leave_invalid(index_id)
          ELSE sys.dsqlkit_suspend_index(index_id) END)
  THEN
    mode := sys.dsqlkit_instant_instead();
  END IF;
  RETURN sys.dsqlkit_add_job('INDEX_BUILD', failure, index_id, NULL, mode);
END
$$;

-- Adds the job of a validation.
CREATE OR REPLACE FUNCTION sys.dsqlkit_submit_validation(
  table_id oid, validated oid, failure text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  mode text := sys.dsqlkit_job_mode();
  reason text := coalesce(sys.dsqlkit_take_job_failure(), failure);
BEGIN
  IF validated IS NOT NULL AND (reason IS NOT NULL OR mode <> 'instant')
     AND NOT sys.dsqlkit_suspend_constraint(validated)
  THEN
    mode := sys.dsqlkit_instant_instead();
  END IF;
  RETURN sys.dsqlkit_add_job('VALIDATE_CONSTRAINT', reason, table_id, validated, mode);
END
$$;

-- CREATE INDEX ASYNC.
CREATE OR REPLACE FUNCTION sys.dsqlkit_build_index(
  statement text, relation text, without_unique text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  duplicates boolean := false;
  index_id oid;
  job text;
  before oid[] := ARRAY(
    SELECT indexrelid FROM pg_catalog.pg_index WHERE indrelid = to_regclass(relation));
BEGIN
  BEGIN
    EXECUTE statement;
  EXCEPTION WHEN unique_violation THEN
    duplicates := true;
  END;
  IF duplicates THEN
    EXECUTE without_unique;
  END IF;
  SELECT indexrelid INTO index_id
  FROM pg_catalog.pg_index
  WHERE indrelid = to_regclass(relation) AND indexrelid <> ALL (before);
  job := sys.dsqlkit_submit_index(index_id, duplicates);
  -- What has failed and could not be left invalid is not left at all.
  IF (SELECT j.status = 'failed' FROM sys.jobs j WHERE j.job_id = job)
     AND (SELECT i.indisvalid FROM pg_catalog.pg_index i WHERE i.indexrelid = index_id)
  THEN
    EXECUTE format('DROP INDEX %s', index_id::regclass);
  END IF;
  RETURN job;
END
$$;

-- ALTER TABLE ASYNC ... VALIDATE CONSTRAINT.
CREATE OR REPLACE FUNCTION sys.dsqlkit_validate_constraint(statement text, relation text) RETURNS text
LANGUAGE plpgsql AS $$
DECLARE
  failure text;
  before oid[] := ARRAY(
    SELECT oid FROM pg_catalog.pg_constraint
    WHERE conrelid = to_regclass(relation) AND NOT convalidated);
BEGIN
  BEGIN
    EXECUTE statement;
  EXCEPTION WHEN integrity_constraint_violation THEN
    failure := SQLERRM;
  END;
  RETURN sys.dsqlkit_submit_validation(
    to_regclass(relation),
    (SELECT oid FROM pg_catalog.pg_constraint WHERE oid = ANY (before) AND convalidated),
    failure);
END
$$;

-- Moves a job on: submitted, processing, completed or failed.
CREATE OR REPLACE FUNCTION sys.dsqlkit_move_job(id text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  job sys.dsqlkit_job;
  relation oid;
  missing text;
  ending text;
BEGIN
  SELECT * INTO job FROM sys.dsqlkit_job j
  WHERE j.job_id = id AND j.status IN ('submitted', 'processing') FOR UPDATE;
  IF NOT FOUND THEN
    RETURN;
  END IF;
  relation := coalesce(
    (SELECT i.indrelid FROM pg_index i WHERE i.indexrelid = job.object_id),
    (SELECT c.oid FROM pg_class c WHERE c.oid = job.object_id AND c.relkind <> 'i'));
  IF relation IS NOT NULL AND job.status = 'processing' THEN
    -- Keeps out whoever drops or alters it; readers and writers go on.
    EXECUTE format('LOCK TABLE ONLY %s IN SHARE UPDATE EXCLUSIVE MODE', relation::regclass);
  END IF;
  SELECT j.details INTO missing FROM sys.jobs j WHERE j.job_id = id AND j.status = 'failed';
  IF missing IS NULL AND job.status = 'submitted' THEN
    UPDATE sys.dsqlkit_job j
    SET status = 'processing', update_time = clock_timestamp(), due = j.due + j.half
    WHERE j.job_id = id;
    RETURN;
  END IF;
  missing := coalesce(missing, job.failure);
  ending := CASE WHEN missing IS NULL THEN 'completed' ELSE 'failed' END;
  IF missing IS NULL THEN
    -- Only the job of an index has suspended what it names.
    UPDATE pg_index SET indisvalid = true
    WHERE indexrelid = job.object_id AND job.job_type = 'INDEX_BUILD'
      AND NOT indisvalid AND indisready AND indislive;
    UPDATE pg_constraint SET convalidated = true
    WHERE oid = job.constraint_id AND NOT convalidated;
  END IF;
  UPDATE sys.dsqlkit_job j
  SET status = ending, details = missing, update_time = clock_timestamp(), due = NULL
  WHERE j.job_id = id;
  INSERT INTO sys.dsqlkit_job_end VALUES (id, ending);
END
$$;
REVOKE EXECUTE ON FUNCTION sys.dsqlkit_move_job(text) FROM PUBLIC;

-- Moves a job on for one who has the rights of its owner.
CREATE OR REPLACE FUNCTION sys.dsqlkit_step_job(id text) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  owner oid;
BEGIN
  SELECT j.owner_id INTO owner FROM sys.dsqlkit_job j WHERE j.job_id = id;
  IF NOT FOUND THEN
    RAISE EXCEPTION USING ERRCODE = '42704', MESSAGE = format('job "%s" does not exist', id);
  ELSIF owner IS NOT NULL AND NOT pg_has_role(session_user, owner, 'USAGE') THEN
    RAISE EXCEPTION USING ERRCODE = '42501', MESSAGE = format('must be owner of job "%s"', id);
  END IF;
  PERFORM sys.dsqlkit_move_job(id);
END
$$;

-- Moves on all jobs whose time has come, whoever calls. The answer is how many milliseconds it is
-- to the next one; NULL if there is none.
CREATE OR REPLACE FUNCTION sys.dsqlkit_run_due_jobs() RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET lock_timeout = '1s' AS $$
DECLARE
  id text;
BEGIN
  FOR id IN
    SELECT j.job_id FROM sys.dsqlkit_job j
    WHERE j.due <= clock_timestamp() ORDER BY j.due, j.job_id FOR UPDATE SKIP LOCKED
  LOOP
    BEGIN
      PERFORM sys.dsqlkit_move_job(id);
    EXCEPTION WHEN lock_not_available THEN
      NULL; -- somebody alters the table; it stays due
    END;
  END LOOP;
  RETURN (SELECT greatest(ceil(extract(epoch FROM min(j.due) - clock_timestamp()) * 1000), 10)
          FROM sys.dsqlkit_job j HAVING min(j.due) IS NOT NULL);
END
$$;

-- The status of a job, newer than the snapshot of an open transaction: only a unique key looks past
-- it. NULL if there is no such job.
CREATE OR REPLACE FUNCTION sys.dsqlkit_job_status(id text) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  job sys.dsqlkit_job;
  known boolean;
  ending text;
BEGIN
  SELECT * INTO job FROM sys.dsqlkit_job j WHERE j.job_id = id;
  known := FOUND;
  IF job.status IN ('completed', 'failed') THEN
    RETURN (SELECT j.status FROM sys.jobs j WHERE j.job_id = id);
  ELSIF EXISTS (SELECT FROM sys.dsqlkit_job j
                WHERE j.job_id = id AND j.xmin = pg_current_xact_id_if_assigned()::xid) THEN
    RAISE EXCEPTION USING ERRCODE = '55000',
      MESSAGE = format('job "%s" cannot end before this transaction commits', id);
  END IF;
  FOREACH ending IN ARRAY ARRAY['completed', 'failed'] LOOP
    BEGIN
      INSERT INTO sys.dsqlkit_job_end VALUES (id, ending);
      RAISE SQLSTATE 'DK000'; -- takes it back
    EXCEPTION
      WHEN unique_violation THEN RETURN ending;
      WHEN SQLSTATE 'DK000' THEN NULL;
    END;
  END LOOP;
  IF known AND job.object_id IS NOT NULL AND pg_relation_filenode(job.object_id) IS NULL THEN
    RETURN 'failed';
  END IF;
  RETURN job.status;
END
$$;

CREATE OR REPLACE PROCEDURE sys.wait_for_job(job_id text, INOUT succeeded boolean DEFAULT NULL)
LANGUAGE plpgsql AS $$
DECLARE
  status text;
BEGIN
  IF wait_for_job.job_id !~ '^[a-z2-7]{26}$' THEN
    RAISE EXCEPTION USING ERRCODE = '22P02', MESSAGE = 'Unable to convert text to UUID.';
  END IF;
  LOOP
    status := sys.dsqlkit_job_status(wait_for_job.job_id);
    IF status IS NULL THEN
      RAISE EXCEPTION USING ERRCODE = '42704',
        MESSAGE = format('job "%s" does not exist', wait_for_job.job_id);
    END IF;
    EXIT WHEN status IN ('completed', 'failed');
    PERFORM pg_catalog.pg_sleep(0.02);
  END LOOP;
  succeeded := status = 'completed';
END
$$;
