-- A transaction writes at most 10 MiB, told at COMMIT.

-- case: parameters
-- given: CREATE TABLE t (id int, v text)
-- how: autocommit off
-- expect: ok
-- how: prepared update
-- bind: row, text(6000000)
INSERT INTO t VALUES (?, ?)
-- expect: count 1
-- how: prepared update
-- bind: row, text(6000000)
INSERT INTO t VALUES (?, ?)
-- expect: count 1
SELECT count(*) FROM t
-- expect: row 2
-- how: commit
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: parameters that fit
-- given: CREATE TABLE t (id int, v bytea)
-- how: autocommit off
-- expect: ok
-- how: prepared update
-- bind: row, bytes(5000000)
INSERT INTO t VALUES (?, ?)
-- expect: count 1
-- how: prepared update
-- bind: row, stream(5000000)
INSERT INTO t VALUES (?, ?)
-- expect: count 1
-- how: commit
-- expect: ok
SELECT count(*) FROM t
-- expect: row 2

-- case: streams
-- given: CREATE TABLE t (id int, v bytea)
BEGIN
-- expect: count 0
-- how: prepared update
-- bind: row, stream(11000000)
INSERT INTO t VALUES (?, ?)
-- expect: count 1
COMMIT
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: literals
-- given: CREATE TABLE t (v text)
BEGIN
-- expect: count 0
INSERT INTO t VALUES (:text(6000000))
-- expect: count 1
INSERT INTO t VALUES (:text(6000000))
-- expect: count 1
COMMIT
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a rolled back transaction is not measured
-- given: CREATE TABLE t (v text)
BEGIN
-- expect: count 0
INSERT INTO t VALUES (:text(11000000))
-- expect: count 1
ROLLBACK
-- expect: count 0
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (:text(11000000))
-- expect: count 1
-- how: rollback
-- expect: ok
INSERT INTO t VALUES ('x')
-- expect: count 1
-- how: commit
-- expect: ok

-- case: switching autocommit on commits
-- given: CREATE TABLE t (v text)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (:text(11000000))
-- expect: count 1
-- how: autocommit on
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: batches
-- given: CREATE TABLE t (id int, v text)
-- how: autocommit off
-- expect: ok
-- how: prepared batch 11
-- bind: row, text(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 11 x 1
-- how: commit
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: batches in autocommit mode
-- given: CREATE TABLE t (id int, v text)
-- how: prepared batch 11
-- bind: row, text(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: one statement in autocommit mode
-- given: CREATE TABLE t (id int, v text)
-- how: prepared update
-- bind: row, text(11000000)
INSERT INTO t VALUES (?, ?)
-- expect: error 54000 transaction size limit 10mb exceeded
INSERT INTO t SELECT 1, :text(11000000)
-- expect: error 54000 transaction size limit 10mb exceeded
INSERT INTO t VALUES (1, :text(6000000)); INSERT INTO t VALUES (1, :text(6000000))
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a transaction in one text
-- given: CREATE TABLE t (v text)
BEGIN; INSERT INTO t VALUES (:text(11000000)); COMMIT
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a value bound once does not count again as null
-- given: CREATE TABLE t (id int, v text)
-- how: autocommit off
-- expect: ok
-- how: prepared batch 20
-- bind: row, first(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 20 x 1
-- how: commit
-- expect: ok

-- case: what is only read is not measured
-- how: autocommit off
-- expect: ok
-- how: prepared query
-- bind: text(11000000)
SELECT length(?)
-- expect: row 11000000
-- how: commit
-- expect: ok
