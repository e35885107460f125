-- case: view-plain
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE VIEW open_orders AS SELECT id, note FROM orders WHERE state = 'open';

-- case: view-or-replace-options
-- source: AWS documentation, 2026-09
-- expect: accepted
create or replace view app.v (a, b) with (security_barrier = true, security_invoker = on) as select 1, 2;

-- case: view-check-option
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE VIEW v WITH (check_option = local) AS SELECT * FROM orders WHERE qty > 0;
CREATE VIEW w AS SELECT * FROM orders WHERE qty > 1 WITH CASCADED CHECK OPTION;

-- case: view-recursive
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE RECURSIVE VIEW nums (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM nums WHERE n < 100;

-- case: view-temp
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE TEMP VIEW v AS SELECT 1 AS a;

-- case: view-or-replace-temporary
-- source: AWS documentation, 2026-09
-- expect: refused
create or replace temporary
 view v as select id from orders;

-- case: view-alter-drop
-- source: AWS documentation, 2026-09
-- expect: accepted
ALTER VIEW v ALTER COLUMN a SET DEFAULT 5;
ALTER VIEW IF EXISTS v RENAME TO w;
ALTER VIEW w SET SCHEMA app;
ALTER VIEW app.w SET (security_barrier = true);
DROP VIEW IF EXISTS app.w CASCADE;

-- case: materialized-view
-- source: measured on a cluster by others, 2026-08; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported statement: CreateTableAs
CREATE MATERIALIZED VIEW totals AS SELECT state, count(*) FROM orders GROUP BY state;

-- case: materialized-view-if-not-exists
-- source: measured on a cluster by others, 2026-08; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported statement: CreateTableAs
create
  materialized /* cached */ view if not exists app."Totals" as select 1 as a with no data;

-- case: function-sql
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE FUNCTION add_one(n integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT n + 1';

-- case: function-sql-setof
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: accepted
CREATE OR REPLACE FUNCTION app.numbers() RETURNS SETOF integer LANGUAGE SQL AS $$ SELECT 1 UNION SELECT 2 $$;

-- case: function-sql-returns-table
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-08
-- expect: accepted
create function pairs() returns table (a integer, b text) as $body$ select 1, 'x'; $body$ language sql;

-- case: function-sql-array-argument
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: arrays are usable as function arguments
CREATE FUNCTION has(n integer, list integer[]) RETURNS boolean LANGUAGE sql AS $$ SELECT n = ANY (list) $$;

-- case: function-sql-word-plpgsql-in-body
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE FUNCTION lang() RETURNS text LANGUAGE sql AS $$ SELECT 'LANGUAGE plpgsql; TRUNCATE x; LOCK TABLE y' $$;

-- case: function-sql-begin-atomic
-- source: AWS documentation, 2026-09
-- expect: accepted
-- strength: weak
-- note: LANGUAGE SQL is documented, this form of the body is not mentioned
CREATE FUNCTION one() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;

-- case: function-plpgsql
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE FUNCTION with language plpgsql not supported
CREATE FUNCTION f() RETURNS integer LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;

-- case: function-plpgsql-language-last
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE FUNCTION with language plpgsql not supported
create or replace function app.f(a int, out b int) as
$fn$
begin
  b := a + 1; -- language sql
end;
$fn$
language
  plpgsql stable;

-- case: function-plpgsql-quoted-language
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE FUNCTION with language plpgsql not supported
CREATE FUNCTION f() RETURNS void AS 'BEGIN NULL; END' LANGUAGE 'plpgsql';

-- case: function-plpgsql-trigger
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE FUNCTION with language plpgsql not supported
CREATE FUNCTION touch() RETURNS trigger LANGUAGE PLPGSQL AS $$ BEGIN NEW.at := now(); RETURN NEW; END; $$;

-- case: function-other-language
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000
CREATE FUNCTION f() RETURNS text LANGUAGE plpython3u AS 'return "x"';

-- case: function-language-c
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000
create function f(integer) returns integer language c as 'lib', 'f';

-- case: function-returns-money
-- source: measured on a cluster by others, 2026-08
-- expect: refused
CREATE FUNCTION fee() RETURNS money LANGUAGE sql AS $$ SELECT '1.50'::money $$;

-- case: function-returns-xml
-- source: measured on a cluster by others, 2026-08
-- expect: refused
create function doc() returns xml language sql as $$ select '<a/>'::xml $$;

-- case: function-returns-point
-- source: measured on a cluster by others, 2026-08
-- expect: refused
CREATE FUNCTION origin() RETURNS point LANGUAGE sql AS $$ SELECT point(0, 0) $$;

-- case: function-returns-int4range
-- source: measured on a cluster by others, 2026-08
-- expect: refused
CREATE FUNCTION span() RETURNS int4range LANGUAGE sql AS $$ SELECT int4range(1, 9) $$;

-- case: function-alter
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-10-03
-- expect: accepted
ALTER FUNCTION add_one(integer) RENAME TO plus_one;
ALTER FUNCTION plus_one(integer) SET SCHEMA app;
ALTER FUNCTION app.plus_one(integer) OWNER TO app_owner;

-- case: routine-statements
-- source: release note of 2026-04-24
-- expect: accepted
ALTER ROUTINE add_one(integer) RENAME TO plus_one;
COMMENT ON ROUTINE plus_one(integer) IS 'adds one';
GRANT EXECUTE ON ROUTINE plus_one(integer) TO reader;
REVOKE EXECUTE ON ROUTINE plus_one(integer) FROM reader;
DROP ROUTINE IF EXISTS plus_one(integer);

-- case: procedure-sql
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 PROCEDURE is not supported
CREATE PROCEDURE p() LANGUAGE sql AS $$ INSERT INTO log VALUES (1) $$;

-- case: procedure-or-replace-plpgsql
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000
create or replace
 procedure app.p(a int) language plpgsql as $$ begin null; end $$;

-- case: trigger
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE TRIGGER not supported
CREATE TRIGGER tr BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION touch();

-- case: trigger-constraint
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE TRIGGER not supported
CREATE CONSTRAINT TRIGGER tr AFTER INSERT OR UPDATE ON app.orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chk();

-- case: trigger-or-replace-lower
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 CREATE TRIGGER not supported
create or replace /* new */
trigger "Tr" after delete or update of qty on "Orders"
for each statement execute procedure app.touch('x');

-- case: rule
-- source: single third-party observers, 2025-2026
-- expect: refused 0A000 unsupported statement: Rule
CREATE RULE r AS ON DELETE TO orders DO INSTEAD NOTHING;

-- case: rule-or-replace
-- source: single third-party observers, 2025-2026
-- expect: refused 0A000 unsupported statement: Rule
create or replace rule "r" as on insert to app.orders where new.id > 5 do also notify orders;

-- case: domain
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-10-03
-- expect: accepted
CREATE DOMAIN email AS text DEFAULT '' NOT NULL CHECK (VALUE LIKE '%@%');

-- case: domain-named-check
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-10-03
-- expect: accepted
create domain app.qty as integer constraint qty_positive check (value > 0);

-- case: domain-alter-allowed
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
CREATE DOMAIN qty AS integer NOT NULL CONSTRAINT c CHECK (VALUE > 0);
ALTER DOMAIN qty SET DEFAULT 1;
ALTER DOMAIN qty DROP DEFAULT;
ALTER DOMAIN qty DROP NOT NULL;
ALTER DOMAIN qty RENAME CONSTRAINT c TO d;
ALTER DOMAIN qty RENAME TO quantity;

-- case: domain-alter-set-not-null
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused
ALTER DOMAIN qty SET NOT NULL;

-- case: domain-alter-add-constraint
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused
alter domain app.qty
  add constraint c check (value < 100);

-- case: domain-alter-add-constraint-not-valid
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused
ALTER DOMAIN qty ADD CHECK (VALUE < 100) NOT VALID;

-- case: domain-drop
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
DROP DOMAIN IF EXISTS qty;
DROP DOMAIN app.email RESTRICT;

-- case: domain-drop-cascade
-- source: measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 DROP DOMAIN with CASCADE unsupported
DROP DOMAIN qty CASCADE;

-- case: domain-drop-cascade-lower
-- source: measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 DROP DOMAIN with CASCADE unsupported
drop domain if exists app.qty,
  "cascade"
  cascade;

-- case: domain-drop-named-cascade
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
-- note: "cascade" is a name here
DROP DOMAIN "cascade";

-- case: type-enum
-- source: measured on a cluster by others, 2026-08; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000
-- note: two observers report different messages
CREATE TYPE mood AS ENUM ('sad', 'ok');

-- case: type-enum-lower
-- source: measured on a cluster by others, 2026-08; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000
-- note: two observers report different messages
create type app."Mood" as
  enum ();

-- case: type-composite
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported statement: CompositeType
CREATE TYPE pair AS (a integer, b text);

-- case: type-composite-split
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported statement: CompositeType
create type -- pair
 app.pair as
 (a integer);

-- case: aggregate
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000
CREATE AGGREGATE total (integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');

-- case: operator
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000
CREATE OPERATOR === (LEFTARG = integer, RIGHTARG = integer, FUNCTION = int4eq);

-- case: text-search-configuration
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000 unsupported statement: Define
CREATE TEXT SEARCH CONFIGURATION mine (COPY = simple);

-- case: text-search-dictionary-lower
-- source: measured on a cluster by others, 2026-08
-- expect: refused 0A000 unsupported statement: Define
create text search
dictionary app.d (template = simple);

-- case: extension
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: CreateExtension
CREATE EXTENSION pgcrypto;

-- case: extension-if-not-exists
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: CreateExtension
create extension
 if not exists "uuid-ossp" with schema public cascade;

-- case: policy
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported statement: CreatePolicy
CREATE POLICY p ON orders USING (owner = current_user);

-- case: policy-lower
-- source: measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported statement: CreatePolicy
create policy "p 1" on app.orders for
 select to reader using (true);

-- case: database
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 unsupported statement: Createdb
CREATE DATABASE shop;

-- case: database-with-options
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 unsupported statement: Createdb
create database "Shop" with encoding 'UTF8' template template0;

-- case: schema
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE SCHEMA app;

-- case: schema-if-not-exists
-- source: AWS documentation, 2026-09
-- expect: accepted
create schema if not exists "My App";

-- case: schema-nested-grant
-- source: release note of 2026-04-24
-- expect: accepted
CREATE SCHEMA app CREATE SEQUENCE s CACHE 1 GRANT USAGE ON SEQUENCE s TO reader;

-- case: schema-nested-bad-table
-- source: measured on a cluster by others, 2026-08; measured by AWS, 2026-10-01
-- expect: refused
-- note: refused for the money column, whatever holds for nested tables
CREATE SCHEMA app CREATE TABLE t (id bigint PRIMARY KEY, fee money);

-- case: schema-nested-sync-index
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused
-- note: refused for the missing ASYNC, whatever holds for nested indexes
CREATE SCHEMA app
  CREATE TABLE t (id bigint PRIMARY KEY, a text)
  CREATE INDEX t_a ON t (a);

-- case: schema-nested-trigger
-- source: measured on a cluster by others, 2026-09
-- expect: refused
-- note: triggers do not exist
create schema app create trigger tr after insert on app.t for each row execute function app.f();

-- case: schema-nested-serial
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused
-- note: refused for the serial column, whatever holds for nested tables
create schema app create table t (id serial primary key);

-- case: schema-drop
-- source: measured on a cluster by others, 2026-10-03
-- expect: accepted
CREATE SCHEMA app;
DROP SCHEMA app CASCADE;

-- case: schema-drop-public
-- source: measured on a cluster by others, 2026-08
-- expect: refused
-- note: reported text is "must be owner of schema public"
DROP SCHEMA public CASCADE;

-- case: schema-drop-public-lower
-- source: measured on a cluster by others, 2026-08
-- expect: refused
drop schema if exists "public";

-- case: statistics
-- source: release note of 2026-08-27
-- expect: accepted
CREATE STATISTICS s (ndistinct, dependencies, mcv) ON a, b FROM orders;

-- case: statistics-if-not-exists-expression
-- source: AWS documentation, 2026-09
-- expect: accepted
create statistics if not exists app.s on (lower(state)) from app.orders;

-- case: statistics-alter-drop
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
ALTER STATISTICS s SET STATISTICS 100;
ALTER STATISTICS s RENAME TO s2;
DROP STATISTICS IF EXISTS s2;

-- case: statistics-target-101
-- source: measured by AWS, 2026-10-01
-- expect: refused 22023 statistics target 101 exceeds maximum allowed value of 100
ALTER STATISTICS s SET STATISTICS 101;

-- case: statistics-target-1000-lower
-- source: measured by AWS, 2026-10-01
-- expect: refused 22023 statistics target 1000 exceeds maximum allowed value of 100
alter statistics if exists app.s
  set statistics 1000;

-- case: comment-on-many
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-10-03
-- expect: accepted
COMMENT ON TABLE orders IS 'TRUNCATE me';
COMMENT ON COLUMN orders.state IS 'one of new; paid; sent';

-- case: truncate
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
TRUNCATE orders;

-- case: truncate-table-restart
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
truncate
  table only app."Orders", app.lines restart identity cascade;

-- case: truncate-after-comment
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
/* clean up */ -- now
TRUNCATE/**/TABLE orders;

-- case: vacuum
-- source: AWS migration guide, 2026-04
-- expect: refused
VACUUM;

-- case: vacuum-full-analyze
-- source: AWS migration guide, 2026-04
-- expect: refused
vacuum (full, analyze) orders;

-- case: reindex-table
-- source: AWS migration guide, 2026-04
-- expect: refused
REINDEX TABLE orders;

-- case: reindex-index-lower
-- source: AWS migration guide, 2026-04
-- expect: refused
reindex
 index app.orders_state_idx;

-- case: cluster
-- source: AWS migration guide, 2026-04
-- expect: refused
CLUSTER orders USING orders_pkey;

-- case: alter-system
-- source: AWS migration guide, 2026-04
-- expect: refused
ALTER SYSTEM SET work_mem = '1GB';

-- case: analyze-table
-- source: AWS documentation, 2026-09
-- expect: accepted
ANALYZE orders;

-- case: analyze-in-transaction
-- source: AWS documentation, 2026-09
-- expect: refused
-- refused-statement: 2
BEGIN;
ANALYZE orders;
COMMIT;

-- case: analyze-columns
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: documented as "relation name only"
ANALYZE orders (state);

-- case: explain
-- source: AWS documentation, 2026-09
-- expect: accepted
EXPLAIN SELECT * FROM orders;
EXPLAIN (ANALYZE) SELECT 1;
explain analyze verbose select count(*) from orders;

-- case: show-reset
-- source: AWS documentation, 2026-09
-- expect: accepted
SHOW server_version;
SHOW transaction_isolation;
RESET search_path;

