-- A batch of JDBC is one transaction.

-- case: a batch of definitions
-- how: batch
CREATE TABLE a (id int)
CREATE TABLE b (id int)
-- expect: error 0A000 multiple ddl statements not supported in a transaction
SELECT to_regclass('a')
-- expect: row null

-- case: a batch of one definition
-- how: batch
CREATE TABLE a (id int)
-- expect: counts 0
CREATE TABLE b (id int)
-- expect: count 0

-- case: a prepared batch of definitions
-- how: prepared batch 2
CREATE TABLE IF NOT EXISTS a (id int)
-- expect: error 0A000 multiple ddl statements not supported in a transaction
-- how: prepared batch 1
CREATE TABLE IF NOT EXISTS a (id int)
-- expect: counts 0

-- case: writing and defining in a batch
-- given: CREATE TABLE t (id int)
-- how: batch
INSERT INTO t VALUES (1)
CREATE TABLE a (id int)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
-- how: batch
CREATE TABLE a (id int)
INSERT INTO t VALUES (1)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
SELECT count(*), to_regclass('a') FROM t
-- expect: row 0 | null

-- case: a refusal in a batch undoes the entries before it
-- given: CREATE TABLE t (id int)
-- how: batch
INSERT INTO t VALUES (1)
TRUNCATE t
INSERT INTO t VALUES (2)
-- expect: error 0A000 unsupported statement: Truncate
SELECT count(*) FROM t
-- expect: row 0
-- how: autocommit off
-- expect: ok
-- how: batch
INSERT INTO t VALUES (1)
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
SELECT 1
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
COMMIT
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 0

-- case: an error of the server comes before a later refusal in a batch
-- given: CREATE TABLE t (id int PRIMARY KEY)
-- how: batch
INSERT INTO t VALUES (1)
INSERT INTO t VALUES (1)
TRUNCATE t
-- expect: error 23505 duplicate key value violates unique constraint "t_pkey"

-- case: a prepared batch of as many rows as fit
-- given: CREATE TABLE t (id int)
-- how: prepared batch 3000
INSERT INTO t VALUES (?)
-- expect: counts 3000 x 1
-- how: prepared batch 3001
INSERT INTO t VALUES (?)
-- expect: error 54000 transaction row limit exceeded
SELECT count(*) FROM t
-- expect: row 3000

-- case: a prepared batch in a transaction
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
-- how: prepared batch 2000
INSERT INTO t VALUES (?)
-- expect: counts 2000 x 1
-- how: prepared batch 1000
INSERT INTO t VALUES (?)
-- expect: counts 1000 x 1
-- how: prepared batch 1
INSERT INTO t VALUES (?)
-- expect: error 54000 transaction row limit exceeded
-- how: prepared batch 2
INSERT INTO t VALUES (?)
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok
-- how: prepared batch 2
INSERT INTO t VALUES (?)
-- expect: counts 1, 1

-- case: a prepared batch of several rows an entry
-- given: CREATE TABLE t (id int)
-- how: prepared batch 1501
-- bind: row, row
INSERT INTO t VALUES (?), (?)
-- expect: error 54000 transaction row limit exceeded
-- how: prepared batch 1500
-- bind: row, row
INSERT INTO t VALUES (?), (?)
-- expect: counts 1500 x 2

-- case: a prepared batch that pgjdbc joins into fewer statements
-- options: reWriteBatchedInserts=true
-- given: CREATE TABLE t (id int)
-- how: prepared batch 3000
INSERT INTO t VALUES (?)
-- expect: counts 3000 x -2
-- how: prepared batch 3001
INSERT INTO t VALUES (?)
-- expect: error 54000 transaction row limit exceeded
SELECT count(*) FROM t
-- expect: row 3000

-- case: a joined batch counts the rows that it wrote
-- options: reWriteBatchedInserts=true
-- given: CREATE TABLE t (id int PRIMARY KEY)
-- given: INSERT INTO t SELECT generate_series(1, 3000)
-- how: prepared batch 3500
INSERT INTO t VALUES (?) ON CONFLICT DO NOTHING
-- expect: counts 2048 x 0, 1452 x -2
SELECT count(*) FROM t
-- expect: row 3500

-- case: a batch that skips conflicting rows
-- given: CREATE TABLE t (id int PRIMARY KEY)
-- given: INSERT INTO t SELECT generate_series(1, 3000)
-- how: prepared batch 3001
INSERT INTO t VALUES (?) ON CONFLICT DO NOTHING
-- expect: counts 3000 x 0, 1
SELECT count(*) FROM t
-- expect: row 3001

-- case: prepared updates and deletes
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t SELECT generate_series(1, 1001)
-- how: prepared batch 3
UPDATE t SET v = ?
-- expect: error 54000 transaction row limit exceeded
-- how: prepared batch 2
UPDATE t SET v = ?
-- expect: counts 1001, 1001
-- how: batch
UPDATE t SET v = 3
UPDATE t SET v = 4
DELETE FROM t
-- expect: error 54000 transaction row limit exceeded
SELECT count(*), min(v) FROM t
-- expect: row 1001 | 2

-- case: a batch that cascades
-- given: CREATE TABLE p (id int PRIMARY KEY)
-- given: CREATE TABLE c (p int REFERENCES p ON DELETE CASCADE)
-- given: INSERT INTO p VALUES (1), (2)
-- given: INSERT INTO c SELECT 1 FROM generate_series(1, 1500)
-- given: INSERT INTO c SELECT 2 FROM generate_series(1, 1500)
-- how: prepared batch 2
DELETE FROM p WHERE id = ?
-- expect: error 54000 transaction row limit exceeded
SELECT count(*) FROM c
-- expect: row 3000

-- case: a batch of texts
-- given: CREATE TABLE t (id int)
-- how: batch
INSERT INTO t VALUES (1); INSERT INTO t VALUES (2)
-- expect: error 0A000 Multi-statement SQL is not supported in Statement.addBatch(); call addBatch() once per statement instead.
-- how: batch
INSERT INTO t VALUES (1)
INSERT INTO t SELECT generate_series(1, 2999)
-- expect: counts 1, 2999
-- how: batch
INSERT INTO t VALUES (1)
INSERT INTO t SELECT generate_series(1, 3000)
-- expect: error 54000 transaction row limit exceeded
SELECT count(*) FROM t
-- expect: row 3000

-- case: a batch that commits between
-- given: CREATE TABLE t (id int)
-- how: batch
BEGIN
INSERT INTO t VALUES (1)
COMMIT
BEGIN
INSERT INTO t VALUES (2)
ROLLBACK
-- expect: counts 0, 1, 0, 0, 1, 0
SELECT count(*) FROM t
-- expect: row 1

-- case: a batch in a failed transaction
-- given: CREATE TABLE t (id int)
BEGIN
-- expect: count 0
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
-- how: batch
INSERT INTO t VALUES (1)
TRUNCATE t
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: batch
ROLLBACK
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
