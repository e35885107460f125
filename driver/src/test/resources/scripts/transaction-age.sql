-- A transaction lasts at most 300 seconds.

-- case: the next statement is told
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: clock 300
-- expect: ok
SELECT count(*) FROM t
-- expect: row 1
-- how: clock 1
-- expect: ok
SELECT count(*) FROM t
-- expect: error 54000 transaction age limit of 300s exceeded
SELECT 1
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok
SELECT count(*) FROM t
-- expect: row 0

-- case: the commit is told
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: clock 301
-- expect: ok
-- how: commit
-- expect: error 54000 transaction age limit of 300s exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a commit in SQL is told
-- given: CREATE TABLE t (id int)
BEGIN
-- expect: count 0
-- how: clock 299
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: clock 2
-- expect: ok
COMMIT
-- expect: error 54000 transaction age limit of 300s exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a commit in a text is told
-- given: CREATE TABLE t (id int)
BEGIN; INSERT INTO t VALUES (1)
-- expect: count 0
-- expect: count 1
-- how: clock 301
-- expect: ok
COMMIT; SELECT 1
-- expect: error 54000 transaction age limit of 300s exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: a batch is told
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
SELECT 1
-- expect: row 1
-- how: clock 301
-- expect: ok
-- how: batch
INSERT INTO t VALUES (1)
-- expect: error 54000 transaction age limit of 300s exceeded

-- case: a rollback is not told
BEGIN
-- expect: count 0
-- how: clock 1000
-- expect: ok
ROLLBACK
-- expect: count 0
SELECT 1
-- expect: row 1

-- case: the time between transactions does not count
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: commit
-- expect: ok
-- how: clock 1000
-- expect: ok
INSERT INTO t VALUES (2)
-- expect: count 1
-- how: commit
-- expect: ok
SELECT count(*) FROM t
-- expect: row 2

-- case: autocommit has no age
-- given: CREATE TABLE t (id int)
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: clock 1000
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1

-- case: rolling back an old transaction of JDBC
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
-- how: clock 1000
-- expect: ok
-- how: rollback
-- expect: ok
-- how: metadata
-- expect: ok
SELECT count(*) FROM t
-- expect: row 0
