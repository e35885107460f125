-- Types, functions and constraints that Aurora DSQL has otherwise than PostgreSQL.

-- case: validating a constraint
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 1)
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
-- expect: count 0
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
SELECT job_type, status FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row VALIDATE_CONSTRAINT | completed
SELECT convalidated FROM pg_constraint WHERE conname = 'c'
-- expect: row t

-- case: validating a constraint that rows violate
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, -1)
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
-- expect: count 0
-- how: update
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: count 0
SELECT job_type, status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row VALIDATE_CONSTRAINT | failed | check constraint "c" of relation "t" is violated by some row
SELECT convalidated FROM pg_constraint WHERE conname = 'c'
-- expect: row f

-- case: validating a foreign key that rows violate
-- given: CREATE TABLE p (id int PRIMARY KEY)
-- given: CREATE TABLE t (p int)
-- given: INSERT INTO t VALUES (1)
ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES p NOT VALID
-- expect: count 0
ALTER TABLE ASYNC t VALIDATE CONSTRAINT f
-- expect: /row [a-z2-7]{26}/
SELECT status FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed

-- case: validating what is not there
-- given: CREATE TABLE t (id int)
ALTER TABLE ASYNC t VALIDATE CONSTRAINT nothing
-- expect: error 42704 constraint "nothing" of relation "t" does not exist

-- case: numeric without precision
CREATE TABLE t (a numeric, b decimal, c numeric(10,1), d pg_catalog.numeric DEFAULT 0, e dec NOT NULL)
-- expect: count 0
INSERT INTO t VALUES (1.23456789, 2.9999999, 3.14159, 4.00000051, 5)
-- expect: count 1
SELECT * FROM t
-- expect: row 1.234568 | 3.000000 | 3.1 | 4.000001 | 5.000000
ALTER TABLE t ADD COLUMN f numeric
-- expect: count 0
UPDATE t SET f = 0.1234567
-- expect: count 1
SELECT f FROM t
-- expect: row 0.123457
-- how: prepared query
-- bind: 1.23456789
SELECT ?::numeric
-- expect: row 1.23456789

-- case: columns and tables named numeric
CREATE TABLE "numeric" ("numeric" text, decimal numeric)
-- expect: count 0
INSERT INTO "numeric" VALUES ('numeric', 0.1234567)
-- expect: count 1
SELECT * FROM "numeric"
-- expect: row numeric | 0.123457

-- case: versions
SELECT version(), pg_catalog.version(), sys.dsql_major_version()
-- expect: row PostgreSQL 16 | PostgreSQL 16 | 1
SELECT 'version()', version() AS "version()" FROM (SELECT 1) AS version
-- expect: row version() | PostgreSQL 16
SHOW transaction_isolation
-- expect: row repeatable read

-- case: waiting for jobs
CALL sys.wait_for_job('not an id')
-- expect: error 22P02 Unable to convert text to UUID.
CALL sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa')
-- expect: error 42704 job "aaaaaaaaaaaaaaaaaaaaaaaaaa" does not exist
SELECT sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa')
-- expect: error 42809 sys.wait_for_job(unknown) is a procedure
