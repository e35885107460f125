-- Several statements in one text are one transaction.

-- case: two definitions in one text
CREATE TABLE a (id int); CREATE TABLE b (id int)
-- expect: error 0A000 multiple ddl statements not supported in a transaction
SELECT to_regclass('a')
-- expect: row null

-- case: definition and writing in one text, in both orders
-- given: CREATE TABLE t (id int)
CREATE TABLE a (id int); INSERT INTO t VALUES (1)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
INSERT INTO t VALUES (1); CREATE TABLE a (id int)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
SELECT count(*), to_regclass('a') FROM t
-- expect: row 0 | null

-- case: results of all statements arrive
-- given: CREATE TABLE t (id int)
INSERT INTO t VALUES (1), (2); SELECT id FROM t ORDER BY id; DELETE FROM t WHERE id = 1
-- expect: count 2
-- expect: row 1
-- expect: row 2
-- expect: count 1

-- case: a text that begins a transaction leaves it open
-- given: CREATE TABLE t (id int)
BEGIN; INSERT INTO t VALUES (1)
-- expect: count 0
-- expect: count 1
INSERT INTO t VALUES (2)
-- expect: count 1
ROLLBACK
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 0

-- case: a batch that begins a transaction leaves it open
-- given: CREATE TABLE t (id int)
-- how: batch
BEGIN
INSERT INTO t VALUES (1)
-- expect: counts 0, 1
ROLLBACK
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 0

-- case: rows count in a transaction that a text began
-- given: CREATE TABLE t (id int)
BEGIN; INSERT INTO t SELECT generate_series(1, 2000)
-- expect: count 0
-- expect: count 2000
INSERT INTO t SELECT generate_series(1, 1001)
-- expect: error 54000 transaction row limit exceeded
ROLLBACK
-- expect: count 0

-- case: a transaction in one text
-- given: CREATE TABLE t (id int)
BEGIN; INSERT INTO t VALUES (1); COMMIT
-- expect: count 0
-- expect: count 1
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 1

-- case: a transaction in one text that writes too much
-- given: CREATE TABLE t (id int)
BEGIN; INSERT INTO t VALUES :values(3001); COMMIT
-- expect: error 54000 transaction row limit exceeded
ROLLBACK
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 0

-- case: two transactions in one text
-- given: CREATE TABLE t (id int)
BEGIN; CREATE TABLE a (id int); COMMIT; BEGIN; INSERT INTO t VALUES (1); COMMIT
-- expect: count 0
-- expect: count 0
-- expect: count 0
-- expect: count 0
-- expect: count 1
-- expect: count 0
SELECT count(*), to_regclass('a') FROM t
-- expect: row 1 | a

-- case: a refusal behind a commit undoes nothing before it
-- given: CREATE TABLE t (id int)
BEGIN; INSERT INTO t VALUES (1); COMMIT; TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
SELECT count(*) FROM t
-- expect: row 1

-- case: a text that writes too much
-- given: CREATE TABLE t (id int)
INSERT INTO t SELECT generate_series(1, 2000); INSERT INTO t SELECT generate_series(1, 1001)
-- expect: error 54000 transaction row limit exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a refusal undoes what the text wrote before it
-- given: CREATE TABLE t (id int)
INSERT INTO t VALUES (1); TRUNCATE t; INSERT INTO t VALUES (2)
-- expect: error 0A000 unsupported statement: Truncate
SELECT count(*) FROM t
-- expect: row 0

-- case: an error of the server comes before a later refusal
-- given: CREATE TABLE t (id int PRIMARY KEY)
INSERT INTO t VALUES (1); INSERT INTO t VALUES (1); TRUNCATE t
-- expect: error 23505 duplicate key value violates unique constraint "t_pkey"
SELECT count(*) FROM t
-- expect: row 0

-- case: a refused text fails the open transaction
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
INSERT INTO t VALUES (2); TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
SELECT 1
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok
SELECT count(*) FROM t
-- expect: row 0

-- case: a prepared text
-- given: CREATE TABLE t (id int)
-- how: prepared execute
-- bind: 1, 2
INSERT INTO t VALUES (?::int); INSERT INTO t VALUES (?::int)
-- expect: count 1
-- expect: count 1
-- how: prepared execute
-- bind: 1
INSERT INTO t VALUES (?::int); TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
SELECT count(*) FROM t
-- expect: row 2

-- case: a text with nothing in it
;
-- expect: count 0
/* nothing */
-- expect: count 0
