-- What LiveSchema asks a database. Only catalogs and functions that Aurora DSQL has are used.
-- query: schemas
SELECT n.nspname
FROM pg_catalog.pg_namespace n
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY n.nspname

-- query: columns
SELECT c.oid::bigint AS relid, n.nspname, c.relname, c.reltuples::bigint AS reltuples,
       pg_catalog.obj_description(c.oid, 'pg_class') AS tablecomment,
       a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type, a.attnotnull,
       a.attidentity, a.attgenerated, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS expression,
       pg_catalog.col_description(c.oid, a.attnum) AS columncomment,
       s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
LEFT JOIN pg_catalog.pg_depend p
  ON p.refobjid = c.oid AND p.refobjsubid = a.attnum AND p.deptype = 'i' AND a.attidentity <> ''
  AND p.classid = 'pg_catalog.pg_class'::regclass AND p.refclassid = 'pg_catalog.pg_class'::regclass
LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = p.objid
WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY n.nspname, c.relname, a.attnum

-- query: constraints
SELECT k.conrelid::bigint AS relid, k.conname, k.contype, k.convalidated, k.condeferrable,
       k.condeferred, k.confmatchtype, k.confdeltype, k.confupdtype,
       pg_catalog.pg_get_expr(k.conbin, k.conrelid) AS expression,
       tn.nspname AS targetschema, t.relname AS target,
       coalesce(i.indnullsnotdistinct, false) AS nullsnotdistinct,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.conkey) WITH ORDINALITY AS u (num, ord)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
             ORDER BY u.ord) AS columns,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.confkey) WITH ORDINALITY AS u (num, ord)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.num
             ORDER BY u.ord) AS targetcolumns,
       ARRAY(SELECT a.attname::text
             FROM unnest(k.confdelsetcols) WITH ORDINALITY AS u (num, ord)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
             ORDER BY u.ord) AS deletecolumns,
       ARRAY(SELECT a.attname::text
             FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (num, ord)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.num
             WHERE u.ord > i.indnkeyatts
             ORDER BY u.ord) AS include
FROM pg_catalog.pg_constraint k
JOIN pg_catalog.pg_class c ON c.oid = k.conrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_class t ON t.oid = k.confrelid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_index i ON i.indexrelid = k.conindid AND k.contype IN ('p', 'u')
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY k.conrelid, k.conname

-- query: indexes
SELECT i.indrelid::bigint AS relid, x.relname, i.indisunique, i.indisvalid, i.indnullsnotdistinct,
       i.indkey::text AS indkey, i.indoption::text AS indoption,
       pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
       pg_catalog.obj_description(x.oid, 'pg_class') AS comment,
       ARRAY(SELECT pg_catalog.pg_get_indexdef(i.indexrelid, g.n, true)
             FROM generate_series(1, i.indnkeyatts) AS g (n) ORDER BY g.n) AS keys,
       ARRAY(SELECT a.attname::text
             FROM unnest(i.indkey::int2[]) WITH ORDINALITY AS u (num, ord)
             JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = u.num
             WHERE u.ord > i.indnkeyatts
             ORDER BY u.ord) AS include
FROM pg_catalog.pg_index i
JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
JOIN pg_catalog.pg_namespace n ON n.oid = x.relnamespace
WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')
  AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint k
                  WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x'))
ORDER BY i.indrelid, x.relname

-- query: sequences
SELECT n.nspname, c.relname, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
       tn.nspname || '.' || t.relname || '.' || a.attname AS owner,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment
FROM pg_catalog.pg_sequence s
JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_catalog.pg_depend p
  ON p.objid = c.oid AND p.classid = 'pg_catalog.pg_class'::regclass AND p.deptype IN ('a', 'i')
  AND p.refclassid = 'pg_catalog.pg_class'::regclass AND p.refobjsubid > 0
LEFT JOIN pg_catalog.pg_class t ON t.oid = p.refobjid
LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = p.refobjid AND a.attnum = p.refobjsubid
WHERE p.deptype IS DISTINCT FROM 'i' AND n.nspname !~ '^pg_'
  AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY n.nspname, c.relname

-- query: views
SELECT n.nspname, c.relname, pg_catalog.pg_get_viewdef(c.oid) AS definition,
       pg_catalog.obj_description(c.oid, 'pg_class') AS comment,
       coalesce(c.reloptions, '{}'::text[]) AS options,
       ARRAY(SELECT a.attname::text FROM pg_catalog.pg_attribute a
             WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS columns
FROM pg_catalog.pg_class c
JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'v' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY n.nspname, c.relname

-- query: functions
SELECT n.nspname, f.proname AS relname, pg_catalog.pg_get_functiondef(f.oid) AS definition,
       pg_catalog.obj_description(f.oid, 'pg_proc') AS comment,
       coalesce((SELECT string_agg(pg_catalog.format_type(u.type, NULL), ', ' ORDER BY u.ord)
                 FROM unnest(f.proargtypes::oid[]) WITH ORDINALITY AS u (type, ord)), '') AS arguments
FROM pg_catalog.pg_proc f
JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace
WHERE f.prokind = 'f' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY n.nspname, f.proname, arguments

-- query: domains
SELECT n.nspname, t.typname AS relname, pg_catalog.format_type(t.typbasetype, t.typtypmod) AS type,
       t.typnotnull AS notnull, t.typdefault AS defaultvalue, k.conname, k.convalidated,
       pg_catalog.pg_get_expr(k.conbin, 0) AS expression,
       pg_catalog.obj_description(t.oid, 'pg_type') AS comment
FROM pg_catalog.pg_type t
JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_catalog.pg_constraint k ON k.contypid = t.oid AND k.contype = 'c'
WHERE t.typtype = 'd' AND n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'sys')
ORDER BY n.nspname, t.typname, k.conname

-- query: jobs
SELECT job_id, status, job_type, object_name, details
FROM sys.jobs
ORDER BY start_time, job_id

-- query: grants
SELECT o.object, x.privilege_type AS privilege, x.is_grantable AS grantable,
       CASE WHEN x.grantee = 0 THEN 'PUBLIC' ELSE pg_catalog.pg_get_userbyid(x.grantee) END AS grantee
FROM (
  SELECT CASE WHEN c.relkind = 'S' THEN 'SEQUENCE ' ELSE 'TABLE ' END
         || n.nspname || '.' || c.relname AS object, c.relacl AS acl, c.relowner AS owner, n.nspname
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p', 'v', 'S')
  UNION ALL
  SELECT 'SCHEMA ' || n.nspname, n.nspacl, n.nspowner, n.nspname
  FROM pg_catalog.pg_namespace n
  WHERE n.nspname <> 'public'
  UNION ALL
  SELECT 'FUNCTION ' || n.nspname || '.' || f.proname || '('
         || coalesce((SELECT string_agg(pg_catalog.format_type(u.type, NULL), ', ' ORDER BY u.ord)
                      FROM unnest(f.proargtypes::oid[]) WITH ORDINALITY AS u (type, ord)), '') || ')',
         f.proacl, f.proowner, n.nspname
  FROM pg_catalog.pg_proc f JOIN pg_catalog.pg_namespace n ON n.oid = f.pronamespace) o
CROSS JOIN LATERAL pg_catalog.aclexplode(o.acl) x
WHERE x.grantee <> o.owner AND o.nspname !~ '^pg_'
  AND o.nspname NOT IN ('information_schema', 'sys')
ORDER BY o.object, grantee, privilege
