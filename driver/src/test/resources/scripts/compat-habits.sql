-- What ORMs send by habit, at each value of the property compat.

-- case: row locks are weaker than what Aurora DSQL has
-- options: compat=off
-- given: CREATE TABLE t (id int PRIMARY KEY)
SELECT id FROM t WHERE id = 1 FOR NO KEY UPDATE
-- expect: error 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT id FROM t WHERE id = 1 FOR SHARE
-- expect: error 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported

-- case: row locks become FOR UPDATE
-- given: CREATE TABLE t (id int PRIMARY KEY, "for share" text DEFAULT 'for share')
-- given: INSERT INTO t VALUES (1)
SELECT id FROM t WHERE id = 1 FOR NO KEY UPDATE
-- expect: row 1
SELECT id, "for share", 'for no key update' FROM t WHERE id = 1 for share
-- expect: row 1 | for share | for no key update
-- how: prepared query
SELECT id FROM t WHERE id = ? FOR /* why */ SHARE OF t NOWAIT
-- expect: row 1
-- how: prepared query
SELECT id FROM t WHERE id = ? FOR NO KEY UPDATE SKIP LOCKED
-- expect: row 1
SELECT id FROM t WHERE id = 1 FOR KEY SHARE
-- expect: row 1
SELECT id, substring('share' for 2) FROM t WHERE id = 1 FOR SHARE
-- expect: row 1 | sh
SELECT id FROM (SELECT id FROM t WHERE id = 1 FOR SHARE) AS locked
-- expect: row 1

-- case: settings that Aurora DSQL refuses
-- options: compat=off
SET lock_timeout = 1000
-- expect: error 0A000 setting configuration parameter "lock_timeout" not supported
SET client_min_messages = WARNING
-- expect: error 0A000 setting configuration parameter "client_min_messages" not supported

-- case: settings that mean nothing are not sent
-- how: autocommit off
-- expect: ok
-- how: update
SET LOCAL lock_timeout = 1000
-- expect: count 0
SET client_min_messages = WARNING
-- expect: count 0
-- how: prepared update
SET lock_timeout = 1000
-- expect: count 0
SET lock_timeout = 1000; SELECT 1
-- expect: row 1
SHOW lock_timeout
-- expect: row 20ms
-- how: batch
SET lock_timeout = 1000
-- expect: counts 0

-- case: definitions stay as they are by default
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
CREATE INDEX i ON t (v)
-- expect: error 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE SEQUENCE s
-- expect: error 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE TABLE u (id bigint GENERATED ALWAYS AS IDENTITY)
-- expect: error 0A000 identity column is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0)
-- expect: error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement

-- case: indexes become asynchronous and are awaited
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
CREATE INDEX a ON t (v)
-- expect: count 0
-- how: update
CREATE UNIQUE INDEX b ON t (v)
-- expect: count 0
-- how: prepared update
create index if not exists c on t (v)
-- expect: count 0
-- how: prepared execute
CREATE INDEX ON t (v) -- by id
-- expect: count 0
-- how: batch
CREATE INDEX e ON t (v)
-- expect: counts 0
-- how: prepared batch 1
CREATE INDEX f ON t (v)
-- expect: counts 0
-- how: prepared describe
CREATE INDEX g ON t (v)
-- expect: described false
CREATE INDEX ASYNC h ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT indexname FROM pg_indexes WHERE schemaname = 'work' ORDER BY indexname
-- expect: row a
-- expect: row b
-- expect: row c
-- expect: row e
-- expect: row f
-- expect: row h
-- expect: row t_pkey
-- expect: row t_v_idx
SELECT status FROM sys.jobs WHERE object_name = 'work.e' ORDER BY start_time DESC LIMIT 1
-- expect: row completed

-- case: an awaited index in a transaction of JDBC
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
-- given: INSERT INTO t VALUES (1, 1), (2, 1)
-- how: autocommit off
-- expect: ok
CREATE INDEX a ON t (v)
-- expect: count 0
-- how: commit
-- expect: ok
CREATE INDEX b ON t (v)
-- expect: count 0
-- how: rollback
-- expect: ok
CREATE UNIQUE INDEX c ON t (v)
-- expect: count 0
-- how: commit
-- expect: /error 55000 Job [a-z2-7]{26} failed: Found duplicate key while validating index for UCVs. \[compat=all\]/
-- how: commit
-- expect: ok
INSERT INTO t VALUES (3, 3)
-- expect: count 1
CREATE INDEX d ON t (v)
-- expect: error 0A000 ddl and dml are not supported in the same transaction
-- how: rollback
-- expect: ok
SELECT indexname FROM pg_indexes WHERE schemaname = 'work' AND indexname IN ('a', 'b', 'd')
-- expect: row a

-- case: an awaited index in a transaction of SQL
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
-- given: INSERT INTO t VALUES (1, 1), (2, 1)
BEGIN
-- expect: count 0
CREATE UNIQUE INDEX a ON t (v)
-- expect: count 0
ROLLBACK
-- expect: count 0
SELECT 1
-- expect: row 1
BEGIN
-- expect: count 0
CREATE UNIQUE INDEX a ON t (v)
-- expect: count 0
COMMIT
-- expect: /error 55000 Job .* failed: .*/
SELECT 1
-- expect: row 1

-- case: an awaited index that fails
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
-- given: INSERT INTO t VALUES (1, 1), (2, 1)
CREATE UNIQUE INDEX a ON t (v)
-- expect: /error 55000 Job .* failed: .*/
CREATE INDEX b ON t (nothing)
-- expect: error 42703 column "nothing" does not exist
CREATE INDEX CONCURRENTLY c ON t (v)
-- expect: /error 0A000 .*/

-- case: jobs of a failed transaction are forgotten
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
-- given: INSERT INTO t VALUES (1, -1)
-- how: autocommit off
-- expect: ok
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0)
-- expect: count 0
TRUNCATE t
-- expect: error 0A000 unsupported statement: Truncate
-- how: commit
-- expect: error 25P02 A statement of the transaction had failed, so that COMMIT has rolled it back: nothing is committed
ALTER TABLE t ADD CONSTRAINT d CHECK (v > 0)
-- expect: count 0
-- how: clock 301
-- expect: ok
-- how: commit
-- expect: error 54000 transaction age limit of 300s exceeded
SELECT 1
-- expect: row 1
-- how: commit
-- expect: ok

-- case: sequences get a cache
-- options: compat=all
CREATE SEQUENCE a
-- expect: count 0
create sequence if not exists b start with 5 increment by 50
-- expect: count 0
CREATE SEQUENCE c CACHE 65536
-- expect: count 0
-- how: prepared update
CREATE SEQUENCE d -- without options
-- expect: count 0
SELECT seqrelid::regclass, seqstart, seqincrement, seqcache FROM pg_sequence WHERE seqrelid::regclass::text IN ('a', 'b', 'c', 'd') ORDER BY 1
-- expect: row a | 1 | 1 | 1
-- expect: row b | 5 | 50 | 1
-- expect: row c | 1 | 1 | 65536
-- expect: row d | 1 | 1 | 1

-- case: identities get a cache
-- options: compat=all
CREATE TABLE a (id bigint GENERATED BY DEFAULT AS IDENTITY, "identity" text, PRIMARY KEY (id))
-- expect: count 0
-- how: prepared update
CREATE TABLE b (id bigint generated always as identity (START WITH 5) PRIMARY KEY)
-- expect: count 0
CREATE TABLE c (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 65536) PRIMARY KEY)
-- expect: count 0
CREATE TABLE d (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)
-- expect: /error 0A000 datatype integer not supported, identity column type must be bigint/
SELECT seqstart, seqcache FROM pg_sequence WHERE seqrelid::regclass::text IN ('a_id_seq', 'b_id_seq', 'c_id_seq') ORDER BY seqrelid
-- expect: row 1 | 1
-- expect: row 5 | 1
-- expect: row 1 | 65536

-- case: constraints are validated behind
-- options: compat=all
-- given: CREATE TABLE p (id int PRIMARY KEY)
-- given: CREATE TABLE t (id int PRIMARY KEY, p int, v int)
-- given: INSERT INTO p VALUES (1)
-- given: INSERT INTO t VALUES (1, 1, 1)
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0)
-- expect: count 0
-- how: prepared update
alter table if exists t add constraint "F" foreign key (p) references p
-- expect: count 0
-- how: batch
ALTER TABLE t ADD CONSTRAINT b CHECK (v > -1)
-- expect: counts 0
-- how: autocommit off
-- expect: ok
ALTER TABLE t ADD CONSTRAINT e CHECK (v > -2)
-- expect: count 0
SELECT convalidated FROM pg_constraint WHERE conname = 'e'
-- expect: row f
-- how: commit
-- expect: ok
SELECT conname, convalidated FROM pg_constraint WHERE conrelid = 't'::regclass AND contype IN ('c', 'f') ORDER BY conname
-- expect: row F | t
-- expect: row b | t
-- expect: row c | t
-- expect: row e | t

-- case: a constraint that rows violate
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
-- given: INSERT INTO t VALUES (1, -1)
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0)
-- expect: /error 55000 Job .* failed: check constraint "c" of relation "t" is violated by some row. \[compat=all\]/
SELECT convalidated FROM pg_constraint WHERE conname = 'c'
-- expect: row f

-- case: constraints that are left as they are
-- options: compat=all
-- given: CREATE TABLE t (id int PRIMARY KEY, v int)
ALTER TABLE t ADD CHECK (v > 0)
-- expect: error 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement
ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
-- expect: count 0
SELECT convalidated FROM pg_constraint WHERE conname = 'c'
-- expect: row f
