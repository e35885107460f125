-- A transaction writes at most 10 MiB, told at COMMIT.

-- case: parameters
-- given: CREATE TABLE t (id int, v text)
-- how: autocommit off
-- expect: ok
-- how: prepared batch 6
-- bind: row, text(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 6 x 1
-- how: prepared batch 6
-- bind: row, text(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 6 x 1
SELECT count(*) FROM t
-- expect: row 12
-- how: commit
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: parameters that fit
-- given: CREATE TABLE t (id int, v bytea)
-- how: autocommit off
-- expect: ok
-- how: prepared batch 5
-- bind: row, bytes(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 5 x 1
-- how: prepared batch 5
-- bind: row, stream(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 5 x 1
-- how: commit
-- expect: ok
SELECT count(*) FROM t
-- expect: row 10

-- case: streams
-- given: CREATE TABLE t (id int, v bytea)
BEGIN
-- expect: count 0
-- how: prepared batch 11
-- bind: row, stream(1000000)
INSERT INTO t VALUES (?, ?)
-- expect: counts 11 x 1
COMMIT
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: literals
-- given: CREATE TABLE t (v text)
BEGIN
-- expect: count 0
INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000))
-- expect: count 6
INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000))
-- expect: count 6
COMMIT
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a rolled back transaction is not measured
-- given: CREATE TABLE t (v text)
BEGIN
-- expect: count 0
INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000))
-- expect: count 11
ROLLBACK
-- expect: count 0
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000))
-- expect: count 11
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
INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000))
-- expect: count 11
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
-- given: CREATE TABLE t (v text)
-- how: prepared update
-- bind: text(1000000), text(1000000), text(1000000), text(1000000), text(1000000), text(1000000), text(1000000), text(1000000), text(1000000), text(1000000), text(1000000)
INSERT INTO t VALUES (?), (?), (?), (?), (?), (?), (?), (?), (?), (?), (?)
-- expect: error 54000 transaction size limit 10mb exceeded
INSERT INTO t SELECT :text(1000000) FROM generate_series(1, 11)
-- expect: error 54000 transaction size limit 10mb exceeded
INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)); INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000))
-- expect: error 54000 transaction size limit 10mb exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a transaction in one text
-- given: CREATE TABLE t (v text)
BEGIN; INSERT INTO t VALUES (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)), (:text(1000000)); COMMIT
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
