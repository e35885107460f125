-- CREATE INDEX ASYNC builds at once and answers with the id of its job.

-- case: a named index
-- given: CREATE TABLE t (id int, v int)
CREATE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT job_type, status, details, object_name FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row INDEX_BUILD | completed | null | work.i
SELECT indexdef FROM pg_indexes WHERE schemaname = 'work'
-- expect: row CREATE INDEX i ON work.t USING btree (v)

-- case: an index without a name
-- given: CREATE TABLE t (id int, v int)
CREATE INDEX ASYNC ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT indexname FROM pg_indexes WHERE schemaname = 'work'
-- expect: row t_v_idx

-- case: an index named async
-- given: CREATE TABLE t (id int, v int)
CREATE INDEX ASYNC async ON t (v)
-- expect: /row [a-z2-7]{26}/
CREATE INDEX ASYNC "ASYNC" ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT indexname FROM pg_indexes WHERE schemaname = 'work' ORDER BY indexname
-- expect: row ASYNC
-- expect: row async

-- case: a unique index
-- given: CREATE TABLE t (id int, v int)
-- given: INSERT INTO t VALUES (1, 1), (2, 2)
CREATE UNIQUE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
INSERT INTO t VALUES (3, 1)
-- expect: error 23505 duplicate key value violates unique constraint "i"

-- case: a unique index over duplicates
-- given: CREATE TABLE t (id int, v int)
-- given: CREATE INDEX before ON t (id)
-- given: INSERT INTO t VALUES (1, 1), (2, 1)
CREATE UNIQUE INDEX ASYNC i ON t (v)
-- expect: /row [a-z2-7]{26}/
SELECT job_type, status, details FROM sys.jobs ORDER BY start_time DESC LIMIT 1
-- expect: row INDEX_BUILD | failed | Found duplicate key while validating index for UCVs
SELECT indisvalid, indisunique FROM pg_index WHERE indexrelid = 'i'::regclass
-- expect: row f | t
DROP INDEX i
-- expect: count 0
SELECT indexname FROM pg_indexes WHERE schemaname = 'work'
-- expect: row before

-- case: clauses
-- given: CREATE TABLE t (id int, v int, w text)
CREATE INDEX ASYNC a ON t (v) WHERE w = 'it''s; "ASYNC" \ $$x$$'
-- expect: /row [a-z2-7]{26}/
CREATE UNIQUE INDEX ASYNC b ON t (v) INCLUDE (w) NULLS NOT DISTINCT
-- expect: /row [a-z2-7]{26}/
CREATE INDEX ASYNC /* ASYNC */ c -- ASYNC
  ON work.t (lower(w))
-- expect: /row [a-z2-7]{26}/
CREATE INDEX ASYNC "d ""D""" ON ONLY "t" (v)
-- expect: /row [a-z2-7]{26}/
SELECT count(*) FROM pg_indexes WHERE schemaname = 'work'
-- expect: row 4

-- case: an operator with a question mark
-- given: CREATE TABLE t (id int, j jsonb)
CREATE INDEX ASYNC a ON t ((j ?? 'x'))
-- expect: /row [a-z2-7]{26}/
-- how: prepared query
CREATE INDEX ASYNC b ON t ((j ??| ARRAY['x', '??']))
-- expect: /row [a-z2-7]{26}/
SELECT indexdef FROM pg_indexes WHERE schemaname = 'work' ORDER BY indexname
-- expect: row CREATE INDEX a ON work.t USING btree (((j ? 'x'::text)))
-- expect: row CREATE INDEX b ON work.t USING btree (((j ?| ARRAY['x'::text, '??'::text])))

-- case: an index that is there already
-- given: CREATE TABLE t (id int, v int)
CREATE INDEX ASYNC IF NOT EXISTS i ON t (v)
-- expect: /row [a-z2-7]{26}/
CREATE INDEX ASYNC IF NOT EXISTS i ON t (v)
-- expect: /row [a-z2-7]{26}/
CREATE INDEX ASYNC i ON t (v)
-- expect: error 42P07 relation "i" already exists
SELECT count(*) FROM pg_indexes WHERE schemaname = 'work'
-- expect: row 1

-- case: every way of JDBC
-- given: CREATE TABLE t (id int, v int)
-- how: query
CREATE INDEX ASYNC a ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: update
CREATE INDEX ASYNC b ON t (v)
-- expect: count 0
-- how: prepared execute
CREATE INDEX ASYNC c ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: prepared query
CREATE INDEX ASYNC d ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: prepared update
CREATE INDEX ASYNC e ON t (v)
-- expect: count 0
-- how: batch
CREATE INDEX ASYNC f ON t (v)
-- expect: counts 0
-- how: prepared batch 1
CREATE INDEX ASYNC g ON t (v)
-- expect: counts 0
SELECT count(*) FROM pg_indexes WHERE schemaname = 'work'
-- expect: row 7

-- case: in a transaction
-- given: CREATE TABLE t (id int, v int)
-- how: autocommit off
-- expect: ok
CREATE INDEX ASYNC a ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: commit
-- expect: ok
CREATE INDEX ASYNC rolled_back ON t (v)
-- expect: /row [a-z2-7]{26}/
-- how: rollback
-- expect: ok
SELECT (SELECT count(*) FROM sys.jobs WHERE object_name = 'work.rolled_back'), indexname FROM pg_indexes WHERE schemaname = 'work'
-- expect: row 0 | a
CREATE INDEX ASYNC c ON t (v); INSERT INTO t VALUES (1, 1)
-- expect: error 0A000 ddl and dml are not supported in the same transaction

-- case: errors are those of the statement
-- given: CREATE TABLE t (id int, v int)
CREATE INDEX ASYNC i ON nothing (v)
-- expect: error 42P01 relation "nothing" does not exist
CREATE INDEX ASYNC i ON t (nothing)
-- expect: error 42703 column "nothing" does not exist
SELECT 1
-- expect: row 1
