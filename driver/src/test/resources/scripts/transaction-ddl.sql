-- One definition per transaction, and none together with writing.

-- case: two definitions in a JDBC transaction
-- how: autocommit off
-- expect: ok
CREATE TABLE a (id int)
-- expect: count 0
CREATE TABLE b (id int)
-- expect: error 0A000 multiple ddl statements not supported in a transaction
SELECT 1
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok
SELECT to_regclass('a')
-- expect: row null

-- case: two definitions in a block of SQL
BEGIN
-- expect: count 0
CREATE TABLE a (id int)
-- expect: count 0
CREATE TABLE b (id int)
-- expect: error 0A000 multiple ddl statements not supported in a transaction
COMMIT
-- expect: count 0
SELECT to_regclass('a')
-- expect: row null

-- case: two definitions in two transactions
CREATE TABLE a (id int)
-- expect: count 0
CREATE TABLE b (id int)
-- expect: count 0
-- how: autocommit off
-- expect: ok
CREATE TABLE c (id int)
-- expect: count 0
-- how: commit
-- expect: ok
CREATE TABLE d (id int)
-- expect: count 0
-- how: autocommit on
-- expect: ok
CREATE TABLE e (id int)
-- expect: count 0
SELECT count(*) FROM pg_tables WHERE schemaname = current_schema
-- expect: row 5

-- case: writing after a definition
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
CREATE TABLE a (id int)
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 0
INSERT INTO t VALUES (1)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
-- how: rollback
-- expect: ok

-- case: a definition after writing
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
CREATE TABLE a (id int)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
-- how: rollback
-- expect: ok
SELECT count(*) FROM t
-- expect: row 0

-- case: a definition after a write that hides in WITH
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
WITH w AS (INSERT INTO t VALUES (1) RETURNING id) SELECT id FROM w
-- expect: row 1
CREATE TABLE a (id int)
-- expect: error 0A000 ddl and dml are not supported in the same transaction

-- case: rolled back definitions do not count, whatever reads the catalog between
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
CREATE TABLE a (id int)
-- expect: count 0
-- how: rollback
-- expect: ok
-- how: metadata
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: commit
-- expect: ok
-- how: metadata
-- expect: ok
CREATE TABLE b (id int)
-- expect: count 0
COMMIT
-- expect: count 0
-- how: metadata
-- expect: ok
CREATE TABLE c (id int)
-- expect: count 0
-- how: commit
-- expect: ok

-- case: a definition in autocommit mode does not count later, whatever reads the catalog between
-- given: CREATE TABLE t (id int)
CREATE TABLE a (id int)
-- expect: count 0
-- how: autocommit off
-- expect: ok
-- how: metadata
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: commit
-- expect: ok

-- case: asking what a statement returns does not run it
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
-- how: prepared describe
CREATE TABLE a (id int)
-- expect: described false
-- how: prepared describe
CREATE INDEX ASYNC i ON t (id)
-- expect: described true
-- how: prepared describe
INSERT INTO t VALUES (?) RETURNING id
-- expect: described true
CREATE TABLE a (id int)
-- expect: count 0
-- how: commit
-- expect: ok
SELECT count(*) FROM pg_indexes WHERE indexname = 'i' AND schemaname = current_schema
-- expect: row 0

-- case: asking what a refused statement returns is refused
-- given: CREATE TABLE t (id int)
-- how: prepared describe
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate

-- case: a definition that fails on the server leaves the session usable
CREATE TABLE a (id nonsense)
-- expect: error 42704 type "nonsense" does not exist
CREATE TABLE a (id int)
-- expect: count 0

-- case: chained transactions begin anew
-- given: CREATE TABLE t (id int)
BEGIN
-- expect: count 0
CREATE TABLE a (id int)
-- expect: count 0
COMMIT AND CHAIN
-- expect: count 0
INSERT INTO t VALUES (1)
-- expect: count 1
ROLLBACK AND CHAIN
-- expect: count 0
CREATE TABLE b (id int)
-- expect: count 0
COMMIT
-- expect: count 0

-- case: a failed transaction that is chained begins anew
-- given: CREATE TABLE t (id int)
BEGIN
-- expect: count 0
CREATE TABLE a (id int)
-- expect: count 0
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
ROLLBACK AND CHAIN
-- expect: count 0
INSERT INTO t VALUES (1)
-- expect: count 1
COMMIT
-- expect: count 0

-- case: prepared definitions
-- how: autocommit off
-- expect: ok
-- how: prepared execute
CREATE TABLE a (id int)
-- expect: count 0
-- how: prepared update
CREATE TABLE b (id int)
-- expect: error 0A000 multiple ddl statements not supported in a transaction

-- case: rights and comments are definitions
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
COMMENT ON TABLE t IS 'x'
-- expect: count 0
GRANT SELECT ON t TO PUBLIC
-- expect: error 0A000 multiple ddl statements not supported in a transaction
