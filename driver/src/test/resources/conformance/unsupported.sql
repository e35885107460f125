-- Whole statements that a cluster does not have.
-- source: recorded on a cluster, 2026-09-18

-- case: truncate
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
TRUNCATE pallet;
--> error 0A000 unsupported statement: Truncate

-- case: truncate of several tables
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
truncate table only pallet restart identity cascade;
--> error 0A000 unsupported statement: Truncate

-- case: extension
CREATE EXTENSION "uuid-ossp";
--> error 0A000 unsupported statement: CreateExtension

-- case: trigger
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
CREATE TRIGGER weigh BEFORE UPDATE ON pallet FOR EACH ROW EXECUTE FUNCTION weigh_it();
--> error 0A000 CREATE TRIGGER not supported

-- case: database
CREATE DATABASE warehouse_two;
--> error 0A000 unsupported statement: Createdb

-- case: temporary table
CREATE TEMP TABLE scratch (line bigint);
--> error 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE

-- case: temporary table spelled out
CREATE LOCAL TEMPORARY TABLE scratch (line bigint) ON COMMIT DROP;
--> error 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE

-- case: unlogged table
CREATE UNLOGGED TABLE scratch (line bigint);
--> error 0A000 UNLOGGED table not supported for CREATE TABLE

-- case: serial column
CREATE TABLE delivery (number serial, driver text);
--> error 42704 type "serial" does not exist

-- case: materialized view
CREATE MATERIALIZED VIEW stock AS SELECT 'bolts' AS article;
--> error 0A000 unsupported statement: CreateTableAs

-- case: table from a query
CREATE TABLE stock AS SELECT 'bolts' AS article;
--> error 0A000 unsupported statement: CreateTableAs

-- case: enum type
CREATE TYPE freight AS ENUM ('dry', 'chilled', 'frozen');
--> error 0A000 CREATE TYPE not supported

-- case: composite type
CREATE TYPE extent AS (width numeric, depth numeric, height numeric);
--> error 0A000 unsupported statement: CompositeType

-- case: range type
CREATE TYPE shelf_span AS RANGE (subtype = bigint);
--> error 0A000 unsupported statement: CreateRange

-- case: domain is there
CREATE DOMAIN shelf AS bigint;
--> ok

-- case: tablespace
CREATE TABLESPACE cellar LOCATION '/srv/cellar';
--> error 0A000 unsupported statement: CreateTableSpace

-- case: foreign table
CREATE FOREIGN TABLE partner_stock (article text) SERVER partner;
--> error 0A000 unsupported statement: CreateForeignTable

-- case: vacuum
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
VACUUM (ANALYZE) pallet;
--> error 0A000 unsupported VACUUM statement

-- case: vacuum of everything
VACUUM;
--> error 0A000 unsupported VACUUM statement

-- case: listen
LISTEN dock_door;
--> error 0A000 unsupported statement: Listen

-- case: notify
NOTIFY dock_door, 'truck 12';
--> error 0A000 unsupported statement: Notify

-- case: unlisten
UNLISTEN *;
--> error 0A000 unsupported statement: Unlisten

-- case: alter system
ALTER SYSTEM SET log_statement = 'all';
--> error 0A000 unsupported statement: AlterSystem

-- case: function in SQL is there
CREATE FUNCTION gross(net numeric) RETURNS numeric LANGUAGE sql AS 'SELECT net * 1.19';
--> ok

-- case: function in PL/pgSQL
CREATE FUNCTION tare() RETURNS bigint AS $body$ BEGIN RETURN 25; END $body$ LANGUAGE plpgsql;
--> error 0A000 CREATE FUNCTION with language plpgsql not supported

-- case: refused in upper and lower case, between comments
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
/* nightly */ tRuNcAtE -- everything
  pallet;
--> error 0A000 unsupported statement: Truncate

-- case: lock table
-- source: a tool of AWS, observed 2026-07
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
LOCK TABLE pallet IN SHARE ROW EXCLUSIVE MODE;
--> error 0A000 unsupported statement: Lock

-- case: row security policy
-- source: an observer, 2026-07 to 2026-10
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
CREATE POLICY own_rows ON pallet USING (code LIKE 'A%');
--> error 0A000 unsupported statement: CreatePolicy

-- case: SQL cursor
-- source: an observer, 2026-08 to 2026-10
BEGIN;
--> ok
DECLARE walk CURSOR FOR SELECT 1;
--> error 0A000 unsupported statement: DeclareCursor
ROLLBACK;
--> ok

-- case: anonymous block
-- source: an observer, 2026-08 to 2026-10
DO $$ BEGIN PERFORM 1; END $$;
--> error 0A000 unsupported statement: Do

-- case: rewrite rule
-- source: an observer, 2026-08 to 2026-10
-- setup
CREATE TABLE pallet (code text PRIMARY KEY);
-- steps
CREATE RULE keep AS ON DELETE TO pallet DO INSTEAD NOTHING;
--> error 0A000 unsupported statement: Rule

-- case: aggregate
-- source: an observer, 2026-08
CREATE AGGREGATE load_sum (bigint) (sfunc = int8pl, stype = bigint);
--> error 0A000 unsupported statement: Define

-- case: text search configuration
-- source: an observer, 2026-08
CREATE TEXT SEARCH CONFIGURATION waybill (COPY = simple);
--> error 0A000 unsupported statement: Define

-- case: procedure
-- source: AWS measured, 2026-10-01
CREATE PROCEDURE restock() LANGUAGE sql AS 'SELECT 1';
--> error 0A000 PROCEDURE is not supported

-- case: partitioned table
-- source: several observers, 2026-08 to 2026-10
CREATE TABLE movement (at date, qty bigint) PARTITION BY RANGE (at);
--> error 0A000 PARTITION BY clause not supported for CREATE TABLE

-- case: partition
-- source: several observers, 2026-08 to 2026-10
-- setup
CREATE TABLE movement (at date, qty bigint);
-- steps
CREATE TABLE movement_2026 PARTITION OF movement FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
--> error 0A000 PARTITION OF clause not supported for CREATE TABLE

-- case: collation of a column
-- source: several observers, 2026-08 to 2026-10
CREATE TABLE label (words text COLLATE "C");
--> error 0A000 COLLATE clause not supported

-- case: collation of an added column
-- source: several observers, 2026-08 to 2026-10
-- setup
CREATE TABLE label (words text);
-- steps
ALTER TABLE label ADD COLUMN more text COLLATE "C";
--> error 0A000 COLLATE clause not supported

-- case: advisory lock
-- source: several observers, 2026-07 to 2026-10
SELECT pg_advisory_lock(4711);
--> error 0A000 function pg_advisory_lock not supported

-- case: grant on a database
-- source: several observers, 2026-08 to 2026-10
GRANT CONNECT ON DATABASE postgres TO PUBLIC;
--> error 0A000 unsupported object type in GRANT

-- case: grant on the schema public
-- source: several observers, 2026-08 to 2026-10
GRANT USAGE ON SCHEMA public TO PUBLIC;
--> error 0A000 feature not supported on system entity

-- case: cascading drop of a domain
-- source: an observer, 2026-10-03
-- setup
CREATE DOMAIN shelf AS bigint;
-- steps
DROP DOMAIN shelf CASCADE;
--> error 0A000 DROP DOMAIN with CASCADE unsupported
DROP DOMAIN shelf;
--> ok
