-- Background jobs that end later than their statement, or fail because a test wants it.

-- case: an index is not valid until its job has ended
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 1)
CREATE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT job_type, status, details, class_id, object_id = 'i'::regclass, object_name, update_time FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row INDEX_BUILD | submitted | null | 1259 | t | work.i | null
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row f
SELECT sys.dsqlkit_job_mode()
-- expect: row manual
-- how: jobs step
-- expect: ok
SELECT status, details, update_time > start_time FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row processing | null | t
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row f
INSERT INTO t VALUES (2, 7)
-- expect: count 1
-- how: jobs step
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row completed | null
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row t
-- how: jobs step
-- expect: ok
SELECT status FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row completed

-- case: a unique index enforces while it is built
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 1)
CREATE UNIQUE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
INSERT INTO t VALUES (2, 1)
-- expect: error 23505 duplicate key value violates unique constraint "i"
-- how: jobs finish
-- expect: ok
SELECT indisvalid, indisunique FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row t | t

-- case: a unique index over duplicates fails when its job ends
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 1), (2, 1), (3, 3)
CREATE UNIQUE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row submitted | null
INSERT INTO t VALUES (4, 3)
-- expect: error 23505 duplicate key value violates unique constraint "i"
-- how: jobs step
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row processing | null
-- how: jobs step
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed | Found duplicate key while validating index for UCVs
SELECT indisvalid, indisunique FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row f | t
INSERT INTO t VALUES (4, 3)
-- expect: error 23505 duplicate key value violates unique constraint "i"
ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i
-- expect: error 55000 index "i" is not valid
DROP INDEX i
-- expect: count 0
INSERT INTO t VALUES (4, 3)
-- expect: count 1

-- case: an index that is being built makes no constraint
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
CREATE UNIQUE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i
-- expect: error 55000 index "i" is not valid
-- how: jobs finish
-- expect: ok
ALTER TABLE t ADD CONSTRAINT u UNIQUE USING INDEX i
-- expect: count 0

-- case: the planner leaves an index alone that is being built
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t SELECT n, n FROM generate_series(1, 2000) n
-- given: ANALYZE t
CREATE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
EXPLAIN (COSTS OFF) SELECT id FROM t WHERE v = 5
-- expect: row Seq Scan on t
-- expect: row   Filter: (v = 5)
-- how: jobs finish
-- expect: ok
EXPLAIN (COSTS OFF) SELECT id FROM t WHERE v = 5
-- expect: row Index Scan using i on t
-- expect: row   Index Cond: (v = 5)

-- case: dropping an index cancels its job
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
CREATE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: autocommit off
-- expect: ok
DROP INDEX i
-- expect: count 0
-- how: rollback
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row submitted | null
-- how: autocommit on
-- expect: ok
DROP INDEX i
-- expect: count 0
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed | relation "work.i" does not exist
-- how: jobs finish
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed | relation "work.i" does not exist

-- case: dropping a table cancels its jobs
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
CREATE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
-- how: jobs step
-- expect: ok
DROP TABLE t
-- expect: count 0
SELECT job_type, status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 2
-- expect: row VALIDATE_CONSTRAINT | failed | relation "work.t" does not exist
-- expect: row INDEX_BUILD | failed | relation "work.i" does not exist

-- case: a constraint is not valid until its job has ended
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 1)
-- given: ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
SELECT job_type, status, object_name, convalidated FROM sys.jobs, pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass ORDER BY start_time DESC LIMIT 1
-- expect: row VALIDATE_CONSTRAINT | submitted | work.t | f
INSERT INTO t VALUES (2, 0)
-- expect: error 23514 new row for relation "t" violates check constraint "c"
-- how: jobs finish
-- expect: ok
SELECT status, convalidated FROM sys.jobs, pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass ORDER BY start_time DESC LIMIT 1
-- expect: row completed | t

-- case: a constraint that is violated stays as it is
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 0)
-- given: ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row submitted | null
-- how: jobs finish
-- expect: ok
SELECT status, details, convalidated FROM sys.jobs, pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass ORDER BY start_time DESC LIMIT 1
-- expect: row failed | check constraint "c" of relation "t" is violated by some row | f

-- case: a foreign key that is violated stays as it is
-- options: jobs=manual
-- given: CREATE TABLE p (id int PRIMARY KEY)
-- given: CREATE TABLE t (p int)
-- given: INSERT INTO t VALUES (1)
-- given: ALTER TABLE t ADD CONSTRAINT f FOREIGN KEY (p) REFERENCES p NOT VALID
ALTER TABLE ASYNC t VALIDATE CONSTRAINT f
-- expect: /row [a-z2-7]{26}/
-- how: jobs finish
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed | insert or update on table "t" violates foreign key constraint "f"
INSERT INTO p VALUES (1)
-- expect: count 1
ALTER TABLE ASYNC t VALIDATE CONSTRAINT f
-- expect: /row [a-z2-7]{26}/
SELECT convalidated FROM pg_constraint WHERE conname = 'f' AND conrelid = 't'::regclass
-- expect: row f
-- how: jobs finish
-- expect: ok
SELECT convalidated FROM pg_constraint WHERE conname = 'f' AND conrelid = 't'::regclass
-- expect: row t

-- case: validating a valid constraint changes nothing
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int, CONSTRAINT c CHECK (v > 0))
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
SELECT convalidated FROM pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass
-- expect: row t
-- how: jobs finish
-- expect: ok
SELECT status FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row completed

-- case: dropping a constraint cancels its job
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
ALTER TABLE t DROP CONSTRAINT c
-- expect: count 0
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed | constraint of relation "work.t" does not exist

-- case: the next job fails on request, and only that one
-- given: CREATE TABLE t (id int, v int)
-- how: jobs fail disk "full"
-- expect: ok
-- how: autocommit off
-- expect: ok
CREATE INDEX ASYNC a ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: rollback
-- expect: ok
-- how: autocommit on
-- expect: ok
CREATE INDEX ASYNC b ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row failed | disk "full"
CREATE INDEX ASYNC c ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT relname, indisvalid FROM pg_index JOIN pg_class ON indexrelid = pg_class.oid WHERE indrelid = 't'::regclass ORDER BY relname
-- expect: row b | f
-- expect: row c | t

-- case: a validation fails on request when its job ends
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: ALTER TABLE t ADD CONSTRAINT c CHECK (v > 0) NOT VALID
-- how: jobs fail it went wrong
-- expect: ok
ALTER TABLE ASYNC t VALIDATE CONSTRAINT c
-- expect: /row [a-z2-7]{26}/
-- how: jobs step
-- expect: ok
SELECT status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row processing | null
-- how: jobs step
-- expect: ok
SELECT status, details, convalidated FROM sys.jobs, pg_constraint WHERE conname = 'c' AND conrelid = 't'::regclass ORDER BY start_time DESC LIMIT 1
-- expect: row failed | it went wrong | f

-- case: a job that is rolled back was never there
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- how: autocommit off
-- expect: ok
CREATE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: rollback
-- expect: ok
SELECT count(*) FROM sys.jobs WHERE status = 'submitted'
-- expect: row 0

-- case: an index that is there already
-- options: jobs=manual
-- given: CREATE TABLE t (id int, v int)
-- given: CREATE INDEX i ON t (v)
CREATE INDEX ASYNC IF NOT EXISTS i ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT status, object_name FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row submitted | null
SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row t
-- how: jobs finish
-- expect: ok
SELECT status FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row completed
