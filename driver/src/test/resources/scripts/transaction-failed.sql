-- What a refusal and an error do to the transaction.

-- case: a refusal in a transaction of JDBC
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
INSERT INTO t VALUES (2)
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
TRUNCATE t
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
CREATE INDEX ASYNC i ON t (id)
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: update
CREATE INDEX ASYNC i ON t (id)
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: prepared execute
TRUNCATE t
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: copy 1
COPY t FROM STDIN
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
COMMIT
-- expect: count 0
SELECT count(*) FROM t
-- expect: row 0

-- case: a refusal as the first statement of a transaction of JDBC
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
SELECT 1
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok
SELECT 1
-- expect: row 1

-- case: a refusal outside a transaction
-- given: CREATE TABLE t (id int)
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
INSERT INTO t VALUES (1)
-- expect: count 1
SELECT count(*) FROM t
-- expect: row 1

-- case: an error of the server
-- given: CREATE TABLE t (id int PRIMARY KEY)
-- how: autocommit off
-- expect: ok
INSERT INTO t VALUES (1)
-- expect: count 1
INSERT INTO t VALUES (1)
-- expect: error 23505 duplicate key value violates unique constraint "t_pkey"
TRUNCATE t
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok
INSERT INTO t VALUES :values(3000)
-- expect: count 3000

-- case: committing a failed transaction with the method of JDBC
-- given: CREATE TABLE t (id int)
-- how: autocommit off
-- expect: ok
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
-- how: commit
-- expect: error 25P02 A statement of the transaction had failed, so that COMMIT has rolled it back: nothing is committed
SELECT 1
-- expect: row 1

-- case: a text that ends a failed transaction and goes on
-- given: CREATE TABLE t (id int)
BEGIN
-- expect: count 0
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
ROLLBACK; TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
SELECT 1
-- expect: row 1

-- case: a text that ends a failed transaction and writes too much
-- given: CREATE TABLE t (id int)
BEGIN
-- expect: count 0
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
ROLLBACK; INSERT INTO t VALUES :values(3001)
-- expect: error 54000 transaction row limit exceeded
SELECT count(*) FROM t
-- expect: row 0

-- case: savepoints
-- how: autocommit off
-- expect: ok
SAVEPOINT s
-- expect: error 0A000 unsupported transaction statement: SAVEPOINT
SELECT 1
-- expect: error 25P02 current transaction is aborted, commands ignored until end of transaction block
-- how: rollback
-- expect: ok

-- case: a read-only transaction
-- given: CREATE TABLE t (id int)
BEGIN READ ONLY
-- expect: count 0
INSERT INTO t VALUES (1)
-- expect: error 25006 cannot execute INSERT in a read-only transaction
ROLLBACK
-- expect: count 0

-- case: a statement that the server cannot read
SELEC 1
-- expect: error 42601 syntax error at or near "SELEC"
SELECT 1
-- expect: row 1
