-- expect: 0A000 unsupported statement: Truncate
truncate orders

-- expect: 0A000 unsupported statement: Truncate
TRUNCATE
  TABLE
  "orders"

-- expect: 0A000 unsupported statement: Truncate
/* SELECT 1 */ TRUNCATE orders

-- expect: 0A000 unsupported statement: Truncate
-- SELECT 1
TRUNCATE orders

-- expect: 0A000 unsupported statement: Truncate
tRuNcAtE/**/orders

-- expect: 0A000 unsupported statement: Truncate
TRUNCATE TABLE orders /* ; SELECT 1 */

-- expect: 0A000 unsupported statement: CreateTableAs
CREATE TABLE IF NOT EXISTS "AS" AS SELECT 1 AS x

-- expect: 0A000 unsupported statement: CreateTableAs
create /* TABLE x (id int) */ table t as values (1)

-- expect: 0A000 unsupported statement: CreateTableAs
CREATE UNLOGGED TABLE t AS TABLE u

-- expect: 0A000 unsupported statement: CreateTableAs
CREATE MATERIALIZED VIEW IF NOT EXISTS v AS SELECT 1 WITH NO DATA

-- expect: 0A000 unsupported statement: CreateTableAs
CREATE TABLE t AS EXECUTE q

-- expect: 0A000 unsupported statement: CreateTableAs
WITH a AS (SELECT 1 AS n) SELECT n INTO t FROM a

-- expect: 0A000 unsupported statement: CreateTableAs
SELECT 1 AS into_x INTO TABLE t

-- expect: 0A000 unsupported statement: CreateExtension
create extension pgcrypto with schema shop

-- expect: 0A000 unsupported statement: CompositeType
CREATE TYPE shop.enum AS (range int)

-- expect: 0A000 unsupported statement: CreateRange
create type "enum" as range (subtype = int4)

-- expect: 0A000 CREATE TYPE not supported
CREATE TYPE "range" AS ENUM ()

-- expect: 0A000 CREATE TYPE not supported
CREATE /* AS RANGE */ TYPE shop."composite" AS ENUM ('range')

-- expect: 0A000 ALTER TYPE not supported
ALTER TYPE shop.mood ADD VALUE 'a' BEFORE 'b'

-- expect: 0A000 unsupported statement: Define
CREATE TYPE shell

-- expect: 0A000 unsupported statement: Define
CREATE TYPE shop.base (INPUT = a, OUTPUT = b)

-- expect: 0A000 unsupported statement: Define
CREATE OR REPLACE AGGREGATE a (int) (SFUNC = f, STYPE = int)

-- expect: 0A000 CREATE TRIGGER not supported
CREATE OR REPLACE TRIGGER "function" INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE PROCEDURE f()

-- expect: 0A000 unsupported statement type: MERGE
WITH s AS (SELECT 1 AS id) MERGE INTO t USING s ON t.id = s.id WHEN NOT MATCHED THEN INSERT VALUES (s.id)

-- expect: 0A000 unsupported statement type: MERGE
merge into only t as x using (values (1)) v (id) on false when matched then delete

-- expect: 0A000 unsupported VACUUM statement
vacuum

-- expect: 0A000 unsupported VACUUM statement
VACUUM (FULL false) t

-- expect: 0A000 unsupported VACUUM statement
/**/VACUUM ANALYZE

-- expect: 0A000 unsupported statement: Lock
lock t

-- expect: 0A000 unsupported statement: Lock
LOCK TABLE ONLY a, b IN ACCESS SHARE MODE NOWAIT

-- expect: 0A000 unsupported statement: Do
do language plpgsql $$ begin end $$

-- expect: 0A000 unsupported statement: Do
DO 'BEGIN END'

-- expect: 0A000 unsupported statement: DeclareCursor
declare "select" binary no scroll cursor with hold for select 1

-- expect: 0A000 unsupported statement: Rule
CREATE OR REPLACE RULE "_RETURN" AS ON SELECT TO v DO INSTEAD SELECT 1

-- expect: 0A000 unsupported statement: Notify
notify "truncate", 'x'

-- expect: 0A000 unsupported statement: Listen
LISTEN "unlisten"

-- expect: 0A000 unsupported statement: AlterSystem
ALTER SYSTEM RESET work_mem

-- expect: 0A000 unsupported transaction statement: SAVEPOINT
savepoint "commit"

-- expect: 0A000 unsupported transaction statement: SAVEPOINT
SAVEPOINT /* a */ b

-- expect: 0A000 unsupported transaction statement: ROLLBACK TO
ROLLBACK TRANSACTION TO SAVEPOINT a

-- expect: 0A000 unsupported transaction statement: ROLLBACK TO
rollback to a

-- expect: 0A000 unsupported transaction statement: RELEASE
release "savepoint"

-- expect: 0A000 Unsupported isolation level: SERIALIZABLE
begin transaction read write, isolation level
 serializable

-- expect: 0A000 Unsupported isolation level: SERIALIZABLE
start transaction deferrable, isolation level serializable

-- expect: 0A000 Unsupported isolation level: SERIALIZABLE
set session characteristics as transaction read only, isolation level serializable

-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
SET "statement_timeout" = 5

-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
SET LOCAL STATEMENT_TIMEOUT TO DEFAULT

-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
set session statement_timeout to 'search_path'

-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
SELECT pg_catalog.SET_CONFIG('statement_timeout', '1', true)

-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
WITH a AS (SELECT set_config('statement_timeout', '1', true)) SELECT * FROM a

-- expect: 0A000 setting configuration parameter "TRANSACTION" not supported
set transaction read write

-- expect: 0A000 setting configuration parameter "TRANSACTION" not supported
SET TRANSACTION NOT DEFERRABLE

-- expect: 0A000 setting configuration parameter "default_transaction_read_only" not supported
SET default_transaction_read_only TO on

-- expect: 0A000 setting configuration parameter "session_authorization" not supported
SET SESSION AUTHORIZATION 'app'

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
(SELECT id FROM t FOR SHARE)

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT id FROM t FOR UPDATE OF t FOR SHARE

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT (SELECT id FROM t LIMIT 1 FOR NO KEY UPDATE)

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT * FROM (SELECT id FROM t FOR
/* UPDATE */
SHARE) AS s

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
INSERT INTO u SELECT id FROM t FOR SHARE NOWAIT

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
EXPLAIN SELECT id FROM t FOR NO KEY UPDATE

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
CREATE VIEW v AS SELECT id FROM t FOR SHARE

-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
DELETE FROM u WHERE id IN (SELECT id FROM t FOR SHARE SKIP LOCKED)

-- expect: 0A000 TABLESAMPLE clause not supported
SELECT * FROM t "tablesample" TABLESAMPLE system (10) REPEATABLE (1)

-- expect: 0A000 TABLESAMPLE clause not supported
UPDATE u SET a = 1 FROM t tablesample bernoulli (1)

-- expect: 0A000 TABLESAMPLE clause not supported
WITH s AS (SELECT 1 FROM t TABLESAMPLE SYSTEM (1)) SELECT * FROM s

-- expect: 0A000 function pg_advisory_lock not supported
SELECT PG_ADVISORY_LOCK (1)

-- expect: 0A000 function pg_advisory_lock not supported
SELECT "pg_advisory_lock"(1)

-- expect: 0A000 function pg_advisory_lock not supported
SELECT 1 FROM t WHERE pg_catalog . pg_advisory_lock(1) IS NULL

-- expect: 0A000 function pg_try_advisory_lock not supported
SELECT pg_try_advisory_lock(hashtext('a')) FOR UPDATE

-- expect: 42704 text search configuration "english" does not exist
SELECT to_tsvector(/* simple */ 'english', 'a')

-- expect: 42704 text search configuration "english" does not exist
SELECT pg_catalog.to_tsquery('english'::regconfig, 'a')

-- expect: 42704 text search configuration "english" does not exist
CREATE INDEX ASYNC ON t (to_tsvector('english', note))

-- expect: 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE
create global temporary table if not exists t (id int) on commit delete rows

-- expect: 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE
CREATE TEMP TABLE "AS" (id int)

-- expect: 0A000 UNLOGGED table not supported for CREATE TABLE
CREATE /* TEMP */ UNLOGGED TABLE IF NOT EXISTS t (id serial)

-- expect: 0A000 PARTITION BY clause not supported for CREATE TABLE
CREATE TABLE t (a int, b text DEFAULT ')') PARTITION BY HASH ((a % 2))

-- expect: 0A000 PARTITION OF clause not supported for CREATE TABLE
CREATE TABLE a PARTITION OF b DEFAULT

-- expect: 42704 type "serial" does not exist
CREATE TABLE t ("serial" SERIAL)

-- expect: 42704 type "serial" does not exist
CREATE TABLE t (id
/* bigint */
serial NOT NULL)

-- expect: 42704 type "serial4" does not exist
ALTER TABLE t ADD id serial4

-- expect: 0A000 datatype integer[] not supported
CREATE TABLE t (a integer [ ] [ ])

-- expect: 0A000 datatype integer[] not supported
CREATE TABLE t (a int4 ARRAY[4])

-- expect: 0A000 datatype integer[] not supported
ALTER TABLE t ADD IF NOT EXISTS a int[]

-- expect: 0A000 datatype bit not supported
CREATE TABLE t (a bit)

-- expect: 0A000 datatype bit not supported
CREATE TABLE t (a BIT /* varying */ (3))

-- expect: 0A000 datatype money not supported
CREATE TABLE t (a "money")

-- expect: 0A000 datatype money not supported
CREATE TABLE t (a pg_catalog.money NOT NULL)

-- expect: 0A000 datatype tsvector not supported
CREATE TABLE t (a tsvector GENERATED ALWAYS AS (to_tsvector('simple', b)) STORED, b text)

-- expect: 0A000 identity column is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE TABLE t (cache integer GENERATED ALWAYS AS IDENTITY)

-- expect: 0A000 identity column is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE TABLE t (id smallint GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME cache))

-- expect: 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
create sequence cache

-- expect: 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE SEQUENCE s OWNED BY t.cache

-- expect: 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE SCHEMA shop CREATE SEQUENCE s

-- expect: 0A000 CACHE (65535) must be greater than or equal to 65536 or equal to 1
CREATE SEQUENCE s CACHE 65535

-- expect: 0A000 ALTER TABLE ADD COLUMN with constraint not supported
ALTER TABLE t ADD COLUMN a xml DEFAULT NULL

-- expect: 0A000 ALTER TABLE ADD COLUMN with constraint not supported
ALTER TABLE t ADD a serial PRIMARY KEY

-- expect: 0A000 ALTER TABLE ADD COLUMN with constraint not supported
ALTER TABLE t ADD COLUMN a int, ADD b int CONSTRAINT c CHECK (b > 0)

-- expect: 0A000 ALTER TABLE ADD COLUMN with constraint not supported
ALTER TABLE t ADD a int GENERATED ALWAYS AS (b) STORED

-- expect: 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement
ALTER TABLE t ADD CHECK (a > 0 AND note <> 'NOT VALID')

-- expect: 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement
ALTER TABLE ONLY t ADD UNIQUE (a) /* USING INDEX */

-- expect: 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement
ALTER TABLE t ALTER "type" TYPE bigint

-- expect: 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement
ALTER TABLE t ADD COLUMN b text, ALTER a SET DATA TYPE money

-- expect: 0A000 unsupported ALTER TABLE VALIDATE CONSTRAINT statement
ALTER TABLE "async" VALIDATE CONSTRAINT c

-- expect: 0A000 unsupported ALTER TABLE VALIDATE CONSTRAINT statement
ALTER TABLE IF EXISTS async VALIDATE CONSTRAINT c

-- expect: 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE INDEX IF NOT EXISTS async ON t (a)

-- expect: 0A000 unsupported mode. please use CREATE INDEX ASYNC.
create index "ASYNC" on t (a desc)

-- expect: 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE UNIQUE INDEX /* ASYNC */ i ON t (a)

-- expect: 42601 syntax error at or near "."
CREATE INDEX ASYNC "shop" . "i" ON t USING gin (a)

-- expect: 0A000 unsupported object in DROP statement
drop type if exists a, b cascade

-- expect: 0A000 unsupported object in DROP statement
DROP /* TABLE */ TYPE "table"

-- expect: 0A000 unsupported object in RENAME statement
ALTER TYPE shop."domain" RENAME TO b

-- expect: 0A000 CREATE FUNCTION with language plpgsql not supported
create or replace function sql() returns text as 'language sql' language "plpgsql"

-- expect: 0A000 CREATE FUNCTION with language plpython3u not supported
CREATE FUNCTION f() RETURNS int IMMUTABLE LANGUAGE plpython3u AS $sql$ LANGUAGE sql $sql$

-- expect: 0A000 unsupported statement: Truncate
CREATE FUNCTION f() RETURNS void AS $$ SELECT 1; /* */ truncate t $$ LANGUAGE sql

-- expect: 0A000 cannot use subquery in CALL argument
CALL sys.wait_for_job(( /* literal */ SELECT 'a'))

-- expect: 0A000 cannot use subquery in CALL argument
call sys . wait_for_job((values ('a')))

-- expect: 42809 sys.wait_for_job(text) is a procedure
SELECT 1 WHERE sys.wait_for_job('a'::text)

-- expect: 42809 sys.wait_for_job(text) is a procedure
SELECT "sys"."wait_for_job"($1)

-- expect: 22P02 Unable to convert text to UUID.
CALL sys.wait_for_job('')

-- expect: 0A000 feature not supported on system entity
grant all privileges on schema "public" to app with grant option

-- expect: 0A000 FOREIGN KEY constraint not supported
-- level: 2026-07
CREATE TABLE t (a int, CONSTRAINT "check" FOREIGN KEY (a) REFERENCES u)

-- expect: 0A000 WHERE not supported for CREATE INDEX
-- level: 2026-08
CREATE UNIQUE INDEX i ON t (a) WHERE (a > 0)

-- expect: 0A000 function pg_advisory_lock not supported
SELECT {fn pg_advisory_lock(7)}
