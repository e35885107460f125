-- case: trap-columns-with-type-names
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE shapes (id bigint PRIMARY KEY, path text, line integer, box text, money numeric(10,2), serial text, point text, circle text, polygon text, inet text, xml text);

-- case: trap-columns-with-statement-names
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE words (id bigint PRIMARY KEY, truncate boolean, vacuum text, cluster text, lock text, listen text, notify text, copy text, rule text, policy text, trigger text, extension text, procedure text, savepoint text);

-- case: trap-columns-with-clause-names
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE clauses (id bigint PRIMARY KEY, temp text, temporary text, unlogged boolean, inherits text, tablespace text, compression text, partition integer, cascade text, deferred boolean, async boolean, cache integer);

-- case: trap-select-type-named-columns
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT path, line, box, money, serial, s.point, s.truncate FROM shapes s WHERE s.line > 3 ORDER BY money;

-- case: trap-table-named-temp
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE temp (id bigint PRIMARY KEY);
CREATE TABLE temporary (id bigint PRIMARY KEY);
CREATE TABLE unlogged (id bigint PRIMARY KEY);

-- case: trap-table-named-truncate
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE truncate (id bigint PRIMARY KEY);
INSERT INTO truncate VALUES (1);
DELETE FROM truncate;
DROP TABLE truncate;

-- case: trap-table-named-lock-and-rule
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO lock (id) VALUES (1);
UPDATE rule SET trigger = 'x' WHERE policy = 'y';
DELETE FROM vacuum USING cluster WHERE vacuum.id = cluster.id;

-- case: trap-string-truncate
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO log (id, msg) VALUES (1, 'TRUNCATE orders; VACUUM; LOCK TABLE x; CREATE EXTENSION y;');

-- case: trap-string-with-quotes
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO log (id, msg) VALUES (1, 'it''s; TRUNCATE x; --'), (2, E'\'; TRUNCATE y; /*');

-- case: trap-dollar-string
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT $$ CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'x'; $$, $tag$ $$; TRUNCATE x; $$ $tag$;

-- case: trap-nested-comment
-- source: AWS documentation, 2026-09
-- expect: accepted
/* TRUNCATE a; /* CREATE TRIGGER x; */ LOCK TABLE b; ' */
SELECT 1;

-- case: trap-line-comment-apostrophe
-- source: AWS documentation, 2026-09
-- expect: accepted
-- don't TRUNCATE; don't SAVEPOINT
SELECT 1; -- CREATE EXTENSION x;

-- case: trap-quoted-identifiers
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE "TEMP TABLE" ("id" bigint PRIMARY KEY, "COLLATE" text, "serial" integer, "money[]" text, "PARTITION BY" text, "a ""TEMP"" b" text);

-- case: trap-unicode-identifier
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT U&"tr\0075ncate", U&'TRUNC\0041TE' FROM words;

-- case: trap-alias-names
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT 1 AS truncate, 2 AS "savepoint", 3 AS temp, 4 AS collation_name, now() AS listen;

-- case: trap-comment-between-everything
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
/* a */ TRUNCATE /* b */ ONLY -- c
 orders /* d */ ;

-- case: trap-comment-hides-nothing
-- source: AWS-authored development and migration notes, 2026-10; measured on a cluster by others, 2026-09
-- expect: refused 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE
CREATE /* /* nested */ CREATE TABLE */ TEMP/**/TABLE t (id bigint);

-- case: trap-string-then-refused
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
-- refused-statement: 2
INSERT INTO log (id, msg) VALUES (1, 'a''; --');
TRUNCATE log;

-- case: trap-dollar-then-refused
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE TRIGGER not supported
-- refused-statement: 2
SELECT $q$ ' /* -- $q$;
CREATE TRIGGER tr AFTER DELETE ON log FOR EACH ROW EXECUTE FUNCTION f();

-- case: trap-third-of-four-refused
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: CreateExtension
-- refused-statement: 3
CREATE SCHEMA app;
CREATE TABLE app.t (id bigint PRIMARY KEY, path text);
CREATE EXTENSION IF NOT EXISTS citext;
CREATE INDEX ASYNC ON app.t (path);

-- case: trap-serial-default-string
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE parts (id bigint PRIMARY KEY, kind text DEFAULT 'serial', note text DEFAULT 'COLLATE "C"', price numeric(10,2) CHECK (price <> 0) /* money */);

-- case: trap-check-with-keyword-strings
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE parts (id bigint PRIMARY KEY, cmd text CHECK (cmd IN ('LOCK', 'TRUNCATE', 'TEMP TABLE', 'USING gin', 'DESC')));

-- case: trap-constraint-names
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE parts (id bigint CONSTRAINT "PRIMARY KEY DEFERRABLE" PRIMARY KEY, a integer CONSTRAINT "exclude" CHECK (a > 0), inherits text CONSTRAINT unlogged UNIQUE);

-- case: trap-view-with-temp-name
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE VIEW temp AS SELECT id, path FROM shapes;
CREATE VIEW materialized AS SELECT id FROM temp;

-- case: trap-view-text-mentions-language
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE OR REPLACE VIEW v AS SELECT 'LANGUAGE plpgsql' AS a, 'FOR SHARE' AS b, 'CREATE TYPE x AS ENUM ()' AS c;

-- case: trap-function-named-like-advisory
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT 'pg_advisory_lock(1)' AS hint, pg_advisory_lock FROM settings;

-- case: trap-schema-named-like-keyword
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE SCHEMA trigger;
CREATE TABLE trigger.rule (id bigint PRIMARY KEY);
CREATE INDEX ASYNC "desc" ON trigger.rule (id);

-- case: trap-role-named-like-keyword
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE ROLE truncate WITH LOGIN;
GRANT SELECT ON app.orders TO truncate;

-- case: trap-alter-column-named-type
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER TABLE orders ALTER COLUMN type SET DEFAULT 'NOT NULL';
ALTER TABLE orders DROP COLUMN statistics, ALTER compression DROP NOT NULL;

-- case: trap-alter-column-named-type-refused
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement
ALTER TABLE orders ALTER type TYPE text;

-- case: trap-add-column-named-default
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER TABLE orders ADD COLUMN "default" text, ADD COLUMN "NOT NULL" integer NULL;

-- case: trap-identity-column-named-cache
-- source: AWS documentation, 2026-09; notes of a provider of a data access library, live, 2026-09-18
-- expect: refused 0A000 identity column is not supported without an explicit cache size
CREATE TABLE t (cache bigint GENERATED ALWAYS AS IDENTITY (START 65536) PRIMARY KEY, n text DEFAULT 'CACHE 1');

-- case: trap-array-slice-and-subscript
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT (ARRAY['a', 'b', 'c'])[2], (string_to_array(path, '/'))[1:2] FROM shapes;

-- case: trap-array-literal-default
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, tags text DEFAULT '{a,b}', n integer CHECK (n IN (1, 2)), j jsonb DEFAULT '[]');

-- case: trap-jsonb-question-operators
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT doc ? 'a', doc ?| ARRAY['a', 'b'], doc ?& ARRAY['c'] FROM docs;

-- case: trap-upper-keywords-mixed-case
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
TrUnCaTe TaBlE "truncate";

-- case: trap-tabs
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 CONCURRENTLY not supported for CREATE INDEX
CREATE	INDEX	CONCURRENTLY	i
	ON	orders	(	state	);

-- case: trap-select-into-lookalike
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: INTO of INSERT, not of SELECT
INSERT INTO archive SELECT id, 'SELECT * INTO x' FROM orders;

-- case: trap-function-name-trunc
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT trunc(1.5), date_trunc('day', made), truncate_log FROM log;

-- case: trap-update-columns
-- source: AWS documentation, 2026-09
-- expect: accepted
UPDATE shapes SET path = '/tmp', line = line + 1, box = NULL, money = 2.50, "serial" = 'x' WHERE truncate IS FALSE;

-- case: trap-select-time-interval
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT interval '1 day', time '10:00', bytea '\x00', json '{"a": "b"}', timetz '10:00+00' FROM shifts;

-- case: trap-interval-column-not-in-key
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE shifts (id bigint PRIMARY KEY, every interval NOT NULL, opens timetz, raw bytea, doc jsonb);
CREATE INDEX ASYNC shifts_id ON shifts (id);

-- case: trap-cast-to-money-then-numeric
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
SELECT '1.50'::money::numeric, CAST('{1,2}' AS integer[]), CAST('<a/>' AS xml) FROM parts;

-- case: trap-comment-on-with-keywords
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-10-03
-- expect: accepted
COMMENT ON TABLE orders IS 'CREATE TEMP TABLE x AS SELECT 1; LOCK TABLE x';

-- case: trap-view-joins-for-key
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE VIEW parts_for_key_share AS SELECT p.id AS for_share FROM parts p;

-- case: trap-set-in-update-of-role
-- source: AWS documentation, 2026-09
-- expect: accepted
UPDATE account SET role = 'admin', "session" = 'x', "local" = 1 WHERE id = 7;

-- case: trap-insert-column-list
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO words (id, truncate, vacuum, lock, listen, copy, policy) VALUES (1, true, 'a', 'b', 'c', 'd', 'e') ON CONFLICT (id) DO NOTHING;

-- case: trap-alias-do-and-execute
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT w.id AS "do", w.copy AS execute, w.lock AS prepare FROM words AS w;

-- case: trap-semicolon-in-identifier
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE "a;TRUNCATE b" (id bigint PRIMARY KEY, "x;y" text);
DROP TABLE "a;TRUNCATE b";

-- case: trap-if-not-exists-name-async
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE "async" (id bigint PRIMARY KEY, "concurrently" text);
CREATE INDEX ASYNC ON "async" ("concurrently");

-- case: trap-drop-table-named-index
-- source: AWS documentation, 2026-09
-- expect: accepted
DROP TABLE IF EXISTS "index", "concurrently" CASCADE;

-- case: trap-generated-always-text
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE t (id bigint PRIMARY KEY, generated text, always boolean, identity integer, cache text DEFAULT 'GENERATED ALWAYS AS IDENTITY');

-- case: trap-unique-index-word-in-column
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER TABLE orders ADD COLUMN index integer, ADD COLUMN "unique" text, ADD COLUMN "references" text;

-- case: trap-alter-rename-to-keyword
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER TABLE orders RENAME COLUMN state TO truncate;
ALTER TABLE orders RENAME TO temp;

-- case: trap-constraint-named-async
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER TABLE ASYNC "async" VALIDATE CONSTRAINT "async";

-- case: trap-explain-keywords
-- source: AWS documentation, 2026-09
-- expect: accepted
EXPLAIN SELECT 'ANALYZE', "vacuum" FROM words FOR UPDATE;

-- case: trap-values-with-refused-sql
-- source: AWS documentation, 2026-09
-- expect: accepted
INSERT INTO migrations (id, sql) VALUES (1, 'CREATE INDEX i ON t USING gin (a);'), (2, 'SAVEPOINT a'), (3, $x$DO $$ BEGIN END $$;$x$);

-- case: trap-with-query-named-temp
-- source: AWS documentation, 2026-09
-- expect: accepted
WITH temp AS (SELECT 1 AS a), lock AS (SELECT 2 AS b), truncate AS (SELECT 3 AS c) SELECT * FROM temp, lock, truncate;

-- case: trap-schema-grant-word-public-in-table
-- source: AWS documentation, 2026-09
-- expect: accepted
GRANT SELECT ON app.public TO reader;

-- case: trap-set-search-path-named-timeout
-- source: AWS documentation, 2026-09
-- expect: accepted
SET search_path TO statement_timeout, work_mem;

-- case: trap-show-and-set-string
-- source: AWS documentation, 2026-09
-- expect: accepted
SET application_name = 'SET statement_timeout = 0; TRUNCATE x';

-- case: trap-set-config-in-string
-- source: AWS documentation, 2026-09
-- expect: accepted
SELECT 'set_config(''statement_timeout'', ''0'', false)' AS hint;

