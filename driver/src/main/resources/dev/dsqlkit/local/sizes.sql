-- The largest value of each limited type, row and key among the rows that the open transaction has
-- written and that are still there; for the limits of Aurora DSQL on single values. Reads the tables
-- that it wrote to. In a REPEATABLE READ transaction exactly its own rows, those of its
-- subtransactions included, have its transaction id or a later one.
--
-- Values count as they are stored, if that is what the service counts; bytea and whatever can stand
-- in a key are never compressed there. A key of an index also carries the primary key. Columns of
-- expressions in a key are not seen.
CREATE OR REPLACE FUNCTION sys.dsqlkit_largest_values(compressed boolean, extra_key_column integer)
RETURNS TABLE (what text, bytes bigint)
LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  own bigint := pg_catalog.pg_current_xact_id()::pg_catalog.xid::text::bigint;
  written record;
  sizes text;
BEGIN
  FOR written IN
    SELECT c.oid
    FROM pg_catalog.pg_class c
    WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.relnamespace <> 'sys'::regnamespace
      AND pg_stat_get_xact_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_updated(c.oid) > 0
      AND has_table_privilege(c.oid, 'SELECT')
  LOOP
    WITH columns AS (
      SELECT a.attnum, t.typname,
             CASE
               WHEN a.attlen > 0 THEN a.attlen::text
               WHEN t.typname IN ('varchar', 'bpchar', 'bytea')
                 OR (t.typname = 'text' AND NOT compressed) THEN format('octet_length(t.%I)', a.attname)
               ELSE format('pg_column_size(t.%I)', a.attname)
             END AS size,
             CASE
               WHEN a.attlen > 0 THEN a.attlen::text
               WHEN t.typname IN ('text', 'varchar', 'bpchar') THEN format('octet_length(t.%I)', a.attname)
               ELSE format('pg_column_size(t.%I)', a.attname)
             END AS key_size
      FROM pg_catalog.pg_attribute a
      JOIN pg_catalog.pg_type d ON d.oid = a.atttypid
      JOIN pg_catalog.pg_type t ON t.oid = CASE d.typtype WHEN 'd' THEN d.typbasetype ELSE d.oid END
      WHERE a.attrelid = written.oid AND a.attnum > 0 AND NOT a.attisdropped
    ), keys AS (
      SELECT i.indexrelid, i.indexrelid AS part, i.indpred, i.indrelid
      FROM pg_catalog.pg_index i
      WHERE i.indrelid = written.oid
      UNION ALL
      SELECT i.indexrelid, p.indexrelid, i.indpred, i.indrelid
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_index p ON p.indrelid = i.indrelid AND p.indisprimary AND NOT i.indisprimary
      WHERE i.indrelid = written.oid
    ), key_columns AS (
      SELECT DISTINCT k.indexrelid, pg_get_expr(k.indpred, k.indrelid) AS predicate, key.attnum
      FROM keys k
      JOIN pg_catalog.pg_index i ON i.indexrelid = k.part
      CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS key (attnum, place)
      WHERE key.place <= i.indnkeyatts
    ), found AS (
      SELECT format('(%L, %s)', c.typname, c.size) AS size
      FROM columns c
      WHERE c.typname IN ('text', 'varchar', 'bpchar', 'bytea', 'json', 'jsonb')
      UNION ALL
      SELECT format('(''row'', %s)', string_agg(format('coalesce(%s, 0)', c.size), ' + '))
      FROM columns c
      HAVING count(*) FILTER (WHERE c.typname IN ('text', 'varchar', 'bytea', 'json', 'jsonb')) > 1
      UNION ALL
      SELECT format('(''key'', CASE WHEN %s THEN %s + %s END)', coalesce(k.predicate, 'true'),
                    extra_key_column * (count(*) - 1),
                    string_agg(format('coalesce(%s, 0)', c.key_size), ' + '))
      FROM key_columns k
      JOIN columns c ON c.attnum = k.attnum
      GROUP BY k.indexrelid, k.predicate
      HAVING bool_or(c.typname IN ('text', 'varchar', 'bpchar'))
    )
    SELECT string_agg(f.size, ', ') INTO sizes FROM found f;
    IF sizes IS NOT NULL THEN
      RETURN QUERY EXECUTE format(
        'SELECT v.what, max(v.bytes)::bigint FROM %s t CROSS JOIN LATERAL (VALUES %s) AS v (what, bytes)'
        ' WHERE t.xmin::text::bigint >= $1 AND v.bytes IS NOT NULL GROUP BY v.what',
        written.oid::regclass, sizes)
        USING own;
    END IF;
  END LOOP;
END
$$;

-- What a table of the database could hold beyond the limits of Aurora DSQL: a key, if the declared
-- widths of its columns, four bytes a character, are more than a key may have; and the types of
-- columns without a length that keeps them below their limit.
CREATE OR REPLACE FUNCTION sys.dsqlkit_unlimited(
  key_bytes bigint, varchar_bytes bigint, extra_key_column integer) RETURNS SETOF text
LANGUAGE sql STABLE AS $$
  WITH columns AS (
    SELECT a.attrelid, a.attnum, t.typname,
           CASE
             WHEN a.attlen > 0 THEN a.attlen
             WHEN t.typname NOT IN ('text', 'varchar', 'bpchar') THEN 64
             WHEN m.typmod < 0 THEN 1000000000
             ELSE 4 * (m.typmod - 4)
           END AS width
    FROM pg_catalog.pg_class c
    JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    JOIN pg_catalog.pg_type d ON d.oid = a.atttypid
    JOIN pg_catalog.pg_type t ON t.oid = CASE d.typtype WHEN 'd' THEN d.typbasetype ELSE d.oid END
    CROSS JOIN LATERAL (
      SELECT CASE d.typtype WHEN 'd' THEN d.typtypmod ELSE a.atttypmod END AS typmod) AS m
    WHERE c.relkind = 'r' AND c.oid >= 16384 AND c.relnamespace <> 'sys'::regnamespace
  ), keys AS (
    SELECT i.indrelid, i.indexrelid, i.indexrelid AS part
    FROM pg_catalog.pg_index i
    UNION ALL
    SELECT i.indrelid, i.indexrelid, p.indexrelid
    FROM pg_catalog.pg_index i
    JOIN pg_catalog.pg_index p ON p.indrelid = i.indrelid AND p.indisprimary AND NOT i.indisprimary
  ), widths AS (
    SELECT sum(c.width + extra_key_column) AS width
    FROM keys k
    JOIN pg_catalog.pg_index i ON i.indexrelid = k.part
    CROSS JOIN LATERAL unnest(i.indkey::smallint[]) WITH ORDINALITY AS key (attnum, place)
    JOIN columns c ON c.attrelid = k.indrelid AND c.attnum = key.attnum
    WHERE key.place <= i.indnkeyatts
    GROUP BY k.indexrelid
  )
  SELECT 'key' WHERE EXISTS (SELECT FROM widths w WHERE w.width > key_bytes)
  UNION ALL
  SELECT DISTINCT c.typname::text
  FROM columns c
  WHERE c.typname IN ('text', 'bytea', 'json', 'jsonb')
    OR (c.typname = 'varchar' AND c.width > varchar_bytes)
    OR (c.typname = 'bpchar' AND c.width = 1000000000)
$$;
