-- What conflict emulation asks PostgreSQL about the open transaction. All of it runs with the
-- caller's rights, and only while transactions of one process meet.
--
-- A row is the transaction's own if xmin is not before the transaction's id: what a REPEATABLE READ
-- snapshot shows of others is older than the id, and subtransactions have later ones.

CREATE OR REPLACE FUNCTION sys.dsqlkit_own_from() RETURNS bigint
LANGUAGE sql VOLATILE AS $$ SELECT pg_current_xact_id()::xid::text::bigint $$;

-- Tables that the open transaction has written to, those of cascades included.
CREATE OR REPLACE FUNCTION sys.dsqlkit_written_tables() RETURNS oid[]
LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(array_agg(DISTINCT l.relation), '{}')
  FROM pg_catalog.pg_locks l
  JOIN pg_catalog.pg_class c ON c.oid = l.relation
  WHERE l.pid = pg_backend_pid() AND l.locktype = 'relation' AND l.mode = 'RowExclusiveLock'
    AND c.relkind = 'r' AND c.relnamespace <> 'sys'::regnamespace
    AND has_table_privilege(c.oid, 'SELECT')
$$;

-- Processes that hold a lock on one of these relations.
CREATE OR REPLACE FUNCTION sys.dsqlkit_holders(relations text[]) RETURNS integer[]
LANGUAGE sql VOLATILE AS $$
  SELECT coalesce(array_agg(DISTINCT l.pid), '{}')
  FROM pg_catalog.pg_locks l
  WHERE l.pid <> pg_backend_pid() AND l.granted AND l.locktype = 'relation'
    AND l.relation IN (SELECT to_regclass(name) FROM unnest(relations) AS name)
$$;

-- The key columns of a table's row t as one text: those of unique, non-partial, non-expression
-- indexes. Null if there are none.
CREATE OR REPLACE FUNCTION sys.dsqlkit_key(relation oid) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT 'ROW(' || string_agg(format('t.%I', a.attname), ', ' ORDER BY a.attnum) || ')::text'
  FROM pg_catalog.pg_attribute a
  WHERE a.attrelid = relation AND a.attnum > 0 AND EXISTS (
    SELECT FROM pg_catalog.pg_index i
    WHERE i.indrelid = relation AND i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL
      AND a.attnum = ANY (i.indkey[0:i.indnkeyatts - 1]))
$$;

-- The join condition of a foreign key between its table c and the referenced table t.
CREATE OR REPLACE FUNCTION sys.dsqlkit_references(foreign_key oid) RETURNS text
LANGUAGE sql STABLE AS $$
  SELECT string_agg(format('c.%I = t.%I', own.attname, other.attname), ' AND ')
  FROM pg_catalog.pg_constraint k
  CROSS JOIN LATERAL unnest(k.conkey, k.confkey) AS pair(own, other)
  JOIN pg_catalog.pg_attribute own ON own.attrelid = k.conrelid AND own.attnum = pair.own
  JOIN pg_catalog.pg_attribute other ON other.attrelid = k.confrelid AND other.attnum = pair.other
  WHERE k.oid = foreign_key
$$;

-- What the transaction leaves for others to conflict with: its id, the tables that it wrote to, the
-- keys of the rows that it left there, and the rows that it locked and did not change, foreign keys'
-- implicit KEY SHARE included. The keys matter when another deletes such a row: PostgreSQL then lets
-- a transaction insert it that has seen neither. Checks
-- deferred constraints first, because COMMIT could not wait for a lock and go on.
--
-- locked is a list of {"rel", "at", "mode"}: table, ctid, u for FOR UPDATE or k for KEY SHARE.
CREATE OR REPLACE FUNCTION sys.dsqlkit_commit_record(locked jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  written oid[] := sys.dsqlkit_written_tables();
  locks jsonb := '[]';
  wrote jsonb := '[]';
  row_lock record;
  keyed record;
  foreign_key record;
  found_rows jsonb;
BEGIN
  SET CONSTRAINTS ALL IMMEDIATE;
  FOR row_lock IN
    SELECT DISTINCT (l ->> 'rel')::oid AS rel, l ->> 'at' AS at, l ->> 'mode' AS mode
    FROM jsonb_array_elements(locked) AS l
  LOOP
    EXECUTE format(
      'SELECT jsonb_agg(jsonb_build_object(''rel'', $1, ''at'', $2, ''mode'', $3, ''key'', %s))
       FROM %s t WHERE t.ctid = $2::tid',
      coalesce(sys.dsqlkit_key(row_lock.rel), 'NULL::text'), row_lock.rel::regclass)
    INTO found_rows USING row_lock.rel::bigint, row_lock.at, row_lock.mode;
    locks := locks || coalesce(found_rows, '[]');
  END LOOP;
  FOR keyed IN
    SELECT rel, sys.dsqlkit_key(rel) AS key FROM unnest(written) AS rel
  LOOP
    IF keyed.key IS NOT NULL THEN
      EXECUTE format('SELECT jsonb_agg(%s) FROM %s t WHERE t.xmin::text::bigint >= $1',
                     keyed.key, keyed.rel::regclass)
      INTO found_rows USING sys.dsqlkit_own_from();
      IF found_rows IS NOT NULL THEN
        wrote := wrote || jsonb_build_object('rel', keyed.rel::bigint, 'keys', found_rows);
      END IF;
    END IF;
  END LOOP;
  FOR foreign_key IN
    SELECT k.oid, k.conrelid, k.confrelid FROM pg_catalog.pg_constraint k
    WHERE k.contype = 'f' AND k.conrelid = ANY (written)
      AND has_table_privilege(k.confrelid, 'SELECT')
  LOOP
    EXECUTE format(
      'SELECT jsonb_agg(DISTINCT jsonb_build_object(
                ''rel'', $1, ''at'', t.ctid::text, ''mode'', ''k'', ''key'', %s))
       FROM %s c JOIN %s t ON %s WHERE c.xmin::text::bigint >= $2',
      coalesce(sys.dsqlkit_key(foreign_key.confrelid), 'NULL::text'),
      foreign_key.conrelid::regclass, foreign_key.confrelid::regclass,
      sys.dsqlkit_references(foreign_key.oid))
    INTO found_rows USING foreign_key.confrelid::bigint, sys.dsqlkit_own_from();
    locks := locks || coalesce(found_rows, '[]');
  END LOOP;
  RETURN jsonb_build_object(
    'xid', pg_current_xact_id()::text, 'written', to_jsonb(written::bigint[]), 'wrote', wrote,
    'locks', locks);
END
$$;

-- The records of those that committed after the transaction's snapshot was taken.
CREATE OR REPLACE FUNCTION sys.dsqlkit_unseen(records jsonb) RETURNS SETOF jsonb
LANGUAGE sql STABLE AS $$
  SELECT r FROM jsonb_array_elements(records) AS r
  WHERE NOT pg_visible_in_snapshot((r ->> 'xid')::xid8, pg_current_snapshot())
$$;

-- Whether the transaction conflicts with what the records say was locked, or written and deleted
-- since, which PostgreSQL does not tell. Answers {"conflict": true}, or with the rows
-- {"unsure": [{"rel", "at"}]} that the transaction has deleted, unless its snapshot never showed
-- them. currtid2 follows a row through its updates.
CREATE OR REPLACE FUNCTION sys.dsqlkit_conflicts(records jsonb, locked jsonb) RETURNS jsonb
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  written oid[] := sys.dsqlkit_written_tables();
  own bigint := sys.dsqlkit_own_from();
  unsure jsonb := '[]';
  there boolean;
  latest tid;
  keys text;
  mine jsonb := '[]';
  own_lock record;
  other record;
  foreign_key record;
BEGIN
  FOR own_lock IN
    SELECT DISTINCT (l ->> 'rel')::oid AS rel, l ->> 'at' AS at, l ->> 'mode' AS mode
    FROM jsonb_array_elements(locked) AS l
  LOOP
    EXECUTE format('SELECT %s FROM %s t WHERE t.ctid IN ($1, $2)',
                   coalesce(sys.dsqlkit_key(own_lock.rel), 'NULL::text'), own_lock.rel::regclass)
    INTO keys
    USING own_lock.at::tid, currtid2(own_lock.rel::regclass::text, own_lock.at::tid);
    mine := mine || jsonb_build_object('rel', own_lock.rel::bigint, 'at', own_lock.at,
                                       'mode', own_lock.mode, 'key', keys);
  END LOOP;
  FOR other IN
    SELECT (w ->> 'rel')::oid AS rel, w -> 'keys' AS keys
    FROM sys.dsqlkit_unseen(records) AS r, jsonb_array_elements(r -> 'wrote') AS w
  LOOP
    IF other.rel = ANY (written) THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM %s t WHERE t.xmin::text::bigint >= $1
                                     AND %s IN (SELECT jsonb_array_elements_text($2)))',
                     other.rel::regclass, sys.dsqlkit_key(other.rel))
      INTO there USING own, other.keys;
      IF there THEN
        RETURN '{"conflict": true}';
      END IF;
    END IF;
  END LOOP;
  FOR other IN
    SELECT DISTINCT (l ->> 'rel')::oid AS rel, l ->> 'at' AS at, l ->> 'mode' AS mode, l ->> 'key' AS key
    FROM sys.dsqlkit_unseen(records) AS r, jsonb_array_elements(r -> 'locks') AS l
  LOOP
    IF EXISTS (
      SELECT FROM jsonb_array_elements(mine) AS m
      WHERE (m ->> 'rel')::oid = other.rel AND (m ->> 'at' = other.at OR m ->> 'key' = other.key)
        AND (m ->> 'mode' = 'u' OR other.mode = 'u'))
    THEN
      RETURN '{"conflict": true}';
    END IF;
    IF other.rel = ANY (written) THEN
      EXECUTE format('SELECT EXISTS (SELECT FROM %s t WHERE t.ctid = $1::tid)', other.rel::regclass)
      INTO there USING other.at;
      IF NOT there THEN
        latest := currtid2(other.rel::regclass::text, other.at::tid);
        IF latest = other.at::tid THEN
          unsure := unsure || jsonb_build_object('rel', other.rel::bigint, 'at', other.at);
        ELSE
          EXECUTE format('SELECT %s IS NOT DISTINCT FROM $2 FROM %s t WHERE t.ctid = $1',
                         coalesce(sys.dsqlkit_key(other.rel), 'NULL::text'), other.rel::regclass)
          INTO there USING latest, other.key;
          IF there IS NULL THEN -- others have updated it, after the snapshot
            unsure := unsure || jsonb_build_object('rel', other.rel::bigint, 'at', other.at);
          ELSIF other.mode = 'u' OR NOT there THEN
            RETURN '{"conflict": true}';
          END IF;
        END IF;
      END IF;
    END IF;
    IF other.mode = 'u' THEN
      FOR foreign_key IN
        SELECT k.oid, k.conrelid FROM pg_catalog.pg_constraint k
        WHERE k.contype = 'f' AND k.confrelid = other.rel AND k.conrelid = ANY (written)
      LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s c JOIN %s t ON %s
                                       WHERE t.ctid = $1::tid AND c.xmin::text::bigint >= $2)',
                       foreign_key.conrelid::regclass, other.rel::regclass,
                       sys.dsqlkit_references(foreign_key.oid))
        INTO there USING other.at, own;
        IF there THEN
          RETURN '{"conflict": true}';
        END IF;
      END LOOP;
    END IF;
  END LOOP;
  RETURN jsonb_build_object('unsure', unsure);
END
$$;

-- Whether one of these rows is there, or what it was updated to: who locked it may have seen an older
-- version of it.
CREATE OR REPLACE FUNCTION sys.dsqlkit_shows(places jsonb) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  place record;
  there boolean;
BEGIN
  FOR place IN
    SELECT (p ->> 'rel')::oid AS rel, p ->> 'at' AS at FROM jsonb_array_elements(places) AS p
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s t WHERE t.ctid IN ($1, $2))', place.rel::regclass)
    INTO there
    USING place.at::tid, currtid2(place.rel::regclass::text, place.at::tid);
    IF there THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END
$$;

-- Whether the snapshot shows two rows with one key, of which one is the transaction's own: another
-- has deleted the older and committed since the snapshot was taken, and PostgreSQL lets the newer
-- in. Looks only at the named tables that the records say were written.
CREATE OR REPLACE FUNCTION sys.dsqlkit_duplicates(relations text[], records jsonb) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  own bigint := sys.dsqlkit_own_from();
  suspects bigint[];
  key record;
  twice boolean;
BEGIN
  SELECT coalesce(array_agg(w::bigint), '{}') INTO suspects
  FROM sys.dsqlkit_unseen(records) AS r, jsonb_array_elements_text(r -> 'written') AS w;
  FOR key IN
    SELECT i.indrelid,
           (SELECT string_agg(pg_get_indexdef(i.indexrelid, n, true), ', ' ORDER BY n)
            FROM generate_series(1, i.indnkeyatts) AS n) AS columns,
           CASE WHEN to_jsonb(i) ->> 'indnullsnotdistinct' = 'true' THEN 'true' ELSE
           (SELECT string_agg(pg_get_indexdef(i.indexrelid, n, true) || ' IS NOT NULL', ' AND ')
            FROM generate_series(1, i.indnkeyatts) AS n) END AS counts,
           coalesce(pg_get_expr(i.indpred, i.indrelid), 'true') AS predicate
    FROM pg_catalog.pg_index i
    WHERE i.indisunique AND i.indrelid IN (SELECT to_regclass(name) FROM unnest(relations) AS name)
      AND i.indrelid = ANY (suspects)
      AND has_table_privilege(i.indrelid, 'SELECT')
  LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE %s AND %s GROUP BY %s
                                   HAVING count(*) > 1 AND bool_or(xmin::text::bigint >= $1))',
                   key.indrelid::regclass, key.predicate, key.counts, key.columns)
    INTO twice USING own;
    IF twice THEN
      RETURN true;
    END IF;
  END LOOP;
  RETURN false;
END
$$;

-- Makes private copies of the named tables, and of those that foreign keys connect with them, as the
-- snapshot shows them: temporary tables of the same names, with the same keys and constraints, in
-- a transaction that will be rolled back. Answers why not, or null.
--
-- only_check asks only whether a statement with these names would find the copies that are there.
CREATE OR REPLACE FUNCTION sys.dsqlkit_copy(relations text[], only_check boolean) RETURNS text
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  wanted oid[];
  hidden text;
  source record;
  definition text;
  definitions text[] := '{}';
  columns text;
BEGIN
  SELECT string_agg(DISTINCT format('the %s %s', CASE WHEN c.relkind = 'r' THEN 'qualified name' ELSE 'view' END, name), ', ')
  INTO hidden
  FROM unnest(relations) AS name
  JOIN pg_catalog.pg_class c ON c.oid = to_regclass(name)
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'sys')
    AND (c.relkind IN ('v', 'm', 'f', 'p') OR (c.relkind = 'r' AND c.relpersistence <> 't'
         AND array_length(parse_ident(name), 1) > 1));
  IF hidden IS NOT NULL THEN
    RETURN 'it names ' || hidden;
  END IF;
  IF only_check THEN
    RETURN NULL;
  END IF;
  WITH RECURSIVE named AS (
    SELECT c.oid
    FROM unnest(relations) AS name
    JOIN pg_catalog.pg_class c ON c.oid = to_regclass(name)
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind = 'r' AND c.relpersistence <> 't'
      AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'sys')
  ), connected AS (
    SELECT oid FROM named
    UNION
    SELECT CASE WHEN k.conrelid = connected.oid THEN k.confrelid ELSE k.conrelid END
    FROM connected
    JOIN pg_catalog.pg_constraint k
      ON k.contype = 'f' AND (k.conrelid = connected.oid OR k.confrelid = connected.oid)
  )
  SELECT coalesce(array_agg(c.oid), '{}'),
         string_agg(c.oid::regclass::text, ', ')
           FILTER (WHERE to_regclass(quote_ident(c.relname)) IS DISTINCT FROM c.oid)
  INTO wanted, hidden
  FROM connected JOIN pg_catalog.pg_class c ON c.oid = connected.oid;
  IF hidden IS NOT NULL THEN
    RETURN 'search_path does not lead to ' || hidden;
  END IF;
  IF (SELECT sum(pg_relation_size(w)) FROM unnest(wanted) AS w) > 32 * 1024 * 1024 THEN
    RETURN 'its tables are larger than 32 MiB';
  END IF;
  -- Read before the copies hide the names.
  FOR source IN
    SELECT c.relname, k.conname, k.contype, pg_get_constraintdef(k.oid) AS def
    FROM pg_catalog.pg_constraint k JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
    WHERE k.conrelid = ANY (wanted) AND k.contype IN ('p', 'u', 'f')
    ORDER BY k.contype = 'f'
  LOOP
    definitions := definitions || format(
      'ALTER TABLE pg_temp.%I ADD CONSTRAINT %I %s', source.relname, source.conname, source.def);
  END LOOP;
  FOR source IN
    SELECT c.relname, x.relname AS index_name, pg_get_indexdef(i.indexrelid) AS def,
           format('CREATE UNIQUE INDEX %I ON %I.%I', x.relname, n.nspname, c.relname) AS head
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
    JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
    WHERE i.indrelid = ANY (wanted) AND i.indisunique
      AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k WHERE k.conindid = i.indexrelid
                        AND k.contype IN ('p', 'u'))
  LOOP
    definitions := array_prepend(
      format('CREATE UNIQUE INDEX %I ON pg_temp.%I%s',
             source.index_name, source.relname, substr(source.def, length(source.head) + 1)),
      definitions);
  END LOOP;
  FOR source IN SELECT c.oid, c.relname FROM pg_catalog.pg_class c WHERE c.oid = ANY (wanted) LOOP
    EXECUTE format(
      'CREATE TEMPORARY TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED)',
      source.relname, source.oid::regclass);
    SELECT string_agg(quote_ident(attname), ', ') INTO columns
    FROM pg_catalog.pg_attribute
    WHERE attrelid = source.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
    EXECUTE format('INSERT INTO pg_temp.%I (%s) SELECT %s FROM %s',
                   source.relname, columns, columns, source.oid::regclass);
    FOR definition IN
      SELECT format('ALTER TABLE pg_temp.%I ALTER COLUMN %I SET DEFAULT nextval(%L)', source.relname,
                    attname, pg_get_serial_sequence(source.oid::regclass::text, attname))
      FROM pg_catalog.pg_attribute
      WHERE attrelid = source.oid AND attidentity <> '' AND NOT attisdropped
    LOOP
      EXECUTE definition;
    END LOOP;
  END LOOP;
  FOREACH definition IN ARRAY definitions LOOP
    EXECUTE definition;
  END LOOP;
  RETURN NULL;
END
$$;

-- Columns of a table whose default gives something else each time, and whether the role may see that
-- and it depends on no data, so that it can be given again.
CREATE OR REPLACE FUNCTION sys.dsqlkit_volatile_defaults(relation text)
RETURNS TABLE (column_name text, is_generator boolean)
LANGUAGE sql STABLE AS $$
  SELECT a.attname::text,
         has_column_privilege(a.attrelid, a.attnum, 'SELECT')
           AND (a.attidentity <> '' OR coalesce(
             pg_get_expr(d.adbin, d.adrelid)
               ~ '^(nextval\(''[^'']*''::regclass\)|gen_random_uuid\(\))$', false))
  FROM pg_catalog.pg_attribute a
  LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
  WHERE a.attrelid = to_regclass(relation) AND a.attnum > 0 AND NOT a.attisdropped
    AND a.attgenerated = ''
    AND (a.attidentity <> '' OR EXISTS (
      SELECT FROM regexp_matches(pg_get_expr(d.adbin, d.adrelid), '([a-zA-Z_0-9]+)"?\(', 'g') AS called
      JOIN pg_catalog.pg_proc p ON p.proname = called[1] AND p.provolatile = 'v'))
$$;
