-- What a block of statements may hold, and what an error does to it.
-- source: recorded on a cluster, 2026-09-18

-- case: savepoint outside a block
SAVEPOINT halfway;
--> error 0A000 unsupported transaction statement: SAVEPOINT

-- case: savepoint in a block
BEGIN;
--> ok
SAVEPOINT halfway;
--> error 0A000 unsupported transaction statement: SAVEPOINT
SELECT 1;
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
ROLLBACK;
--> ok

-- case: rollback to a savepoint
ROLLBACK TO halfway;
--> error 0A000 unsupported transaction statement: ROLLBACK TO

-- case: second definition in a block
BEGIN;
--> ok
CREATE TABLE invoice (number bigint);
--> ok
CREATE TABLE reminder (number bigint);
--> error 0A000 multiple ddl statements not supported in a transaction
ROLLBACK;
--> ok

-- case: index is a definition too
-- setup
CREATE TABLE invoice (number bigint, paid boolean);
-- steps
BEGIN;
--> ok
ALTER TABLE invoice ADD COLUMN due date;
--> ok
CREATE INDEX ASYNC invoice_by_paid ON invoice (paid);
--> error 0A000 multiple ddl statements not supported in a transaction

-- case: writing after a definition
BEGIN;
--> ok
CREATE TABLE invoice (number bigint);
--> ok
INSERT INTO invoice VALUES (1);
--> error 0A000 ddl and dml are not supported in the same transaction
COMMIT;
--> ok
SELECT number FROM invoice;
--> error 42P01 relation "invoice" does not exist

-- case: definition after writing
-- source: AWS documentation, 2026-08
-- setup
CREATE TABLE invoice (number bigint);
-- steps
BEGIN;
--> ok
INSERT INTO invoice VALUES (1);
--> count 1
CREATE TABLE reminder (number bigint);
--> error 0A000 ddl and dml are not supported in the same transaction
ROLLBACK;
--> ok
SELECT count(*) FROM invoice;
--> columns count
--> row 0

-- case: one definition in a block
BEGIN;
--> ok
CREATE TABLE invoice (number bigint);
--> ok
COMMIT;
--> ok
INSERT INTO invoice VALUES (7);
--> count 1

-- case: row limit in a block
-- setup
CREATE TABLE reading (n bigint);
-- steps
BEGIN;
--> ok
INSERT INTO reading SELECT i FROM generate_series(1, 3001) AS i;
--> error 54000 transaction row limit exceeded
SELECT count(*) FROM reading;
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
ROLLBACK;
--> ok

-- case: just below the row limit
-- setup
CREATE TABLE reading (n bigint);
-- steps
BEGIN;
--> ok
INSERT INTO reading SELECT i FROM generate_series(1, 3000) AS i;
--> count 3000
SELECT max(n) FROM reading;
--> columns max
--> row 3000
COMMIT;
--> ok
SELECT count(*) FROM reading;
--> columns count
--> row 3000

-- case: row limit discards the rows
-- setup
CREATE TABLE reading (n bigint);
-- steps
BEGIN;
--> ok
INSERT INTO reading SELECT i FROM generate_series(1, 3001) AS i;
--> error 54000 transaction row limit exceeded
ROLLBACK;
--> ok
SELECT count(*) FROM reading;
--> columns count
--> row 0

-- case: row limit without a block
-- setup
CREATE TABLE reading (n bigint);
-- steps
INSERT INTO reading SELECT i FROM generate_series(1, 3001) AS i;
--> error 54000 transaction row limit exceeded
SELECT count(*) FROM reading;
--> columns count
--> row 0

-- case: row limit over several statements
-- source: AWS documentation, 2026-09: inserted, updated and deleted rows all count
-- setup
CREATE TABLE reading (n bigint);
-- steps
BEGIN;
--> ok
INSERT INTO reading SELECT i FROM generate_series(1, 1500) AS i;
--> count 1500
UPDATE reading SET n = n + 1;
--> count 1500
DELETE FROM reading WHERE n = 2;
--> error 54000 transaction row limit exceeded
ROLLBACK;
--> ok

-- case: row limit counts what a foreign key deletes
-- source: AWS documentation, 2026-09
-- setup
CREATE TABLE station (id bigint PRIMARY KEY);
CREATE TABLE reading (n bigint, station bigint REFERENCES station ON DELETE CASCADE);
INSERT INTO station VALUES (1);
INSERT INTO reading SELECT i, 1 FROM generate_series(1, 3000) AS i;
-- steps
DELETE FROM station;
--> error 54000 transaction row limit exceeded
SELECT count(*) FROM reading;
--> columns count
--> row 3000

-- case: commit keeps the row
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY, total numeric(10,2));
-- steps
BEGIN;
--> ok
INSERT INTO invoice VALUES (1, 10.5);
--> count 1
COMMIT;
--> ok
SELECT * FROM invoice;
--> columns number, total
--> row 1 | 10.50

-- case: rollback forgets the row
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY, total numeric(10,2));
INSERT INTO invoice VALUES (1, 10.5);
-- steps
BEGIN;
--> ok
INSERT INTO invoice VALUES (2, 20);
--> count 1
ROLLBACK;
--> ok
SELECT count(*) FROM invoice;
--> columns count
--> row 1

-- case: aliases of commit and rollback
-- source: AWS documentation, 2026-03
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY);
-- steps
START TRANSACTION;
--> ok
INSERT INTO invoice VALUES (1);
--> count 1
END;
--> ok
BEGIN WORK;
--> ok
INSERT INTO invoice VALUES (2);
--> count 1
ABORT;
--> ok
SELECT number FROM invoice;
--> columns number
--> row 1

-- case: read only by SET TRANSACTION
BEGIN;
--> ok
SET TRANSACTION READ ONLY;
--> error 0A000 setting configuration parameter "TRANSACTION" not supported
SELECT 1;
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
COMMIT;
--> ok

-- case: read only by BEGIN
-- source: AWS documentation, 2026-09
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY);
-- steps
BEGIN READ ONLY;
--> ok
INSERT INTO invoice VALUES (1);
--> error 25006 cannot execute INSERT in a read-only transaction
ROLLBACK;
--> ok

-- case: refusal aborts the block
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY);
-- steps
BEGIN;
--> ok
TRUNCATE invoice;
--> error 0A000 unsupported statement: Truncate
SELECT 1;
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
ROLLBACK;
--> ok

-- case: aborted block comes before the next refusal
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY);
-- steps
BEGIN;
--> ok
TRUNCATE invoice;
--> error 0A000 unsupported statement: Truncate
VACUUM invoice;
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
ROLLBACK;
--> ok

-- case: session works again after the rollback
BEGIN;
--> ok
SET TRANSACTION READ ONLY;
--> error 0A000 setting configuration parameter "TRANSACTION" not supported
ROLLBACK;
--> ok
SELECT 'again' AS word;
--> columns word
--> row again

-- case: commit of an aborted block keeps nothing
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY);
-- steps
BEGIN;
--> ok
INSERT INTO invoice VALUES (1);
--> count 1
LISTEN payments;
--> error 0A000 unsupported statement: Listen
COMMIT;
--> ok
SELECT count(*) FROM invoice;
--> columns count
--> row 0

-- case: refusal outside a block leaves the session alone
-- setup
CREATE TABLE invoice (number bigint PRIMARY KEY);
-- steps
TRUNCATE invoice;
--> error 0A000 unsupported statement: Truncate
SELECT count(*) FROM invoice;
--> columns count
--> row 0

-- case: error of the server aborts the block too
BEGIN;
--> ok
SELECT 1 / 0;
--> error 22012 division by zero
CREATE TEMP TABLE scratch (n bigint);
--> error 25P02 current transaction is aborted, commands ignored until end of transaction block
ROLLBACK;
--> ok
CREATE TEMP TABLE scratch (n bigint);
--> error 0A000 TEMPORARY or TEMP table not supported for CREATE TABLE
