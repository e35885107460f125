-- Indexes and the jobs that build them.
-- source: recorded on a cluster, 2026-09-18
-- setup
CREATE TABLE parcel (id uuid PRIMARY KEY, town text, weight bigint);

-- case: synchronous
CREATE INDEX parcel_town ON parcel (town);
--> error 0A000 unsupported mode. please use CREATE INDEX ASYNC.

-- case: synchronous and unique
create unique index on parcel (town, weight);
--> error 0A000 unsupported mode. please use CREATE INDEX ASYNC.

-- case: synchronous index named async
CREATE INDEX "async" ON parcel (town);
--> error 0A000 unsupported mode. please use CREATE INDEX ASYNC.

-- case: asynchronous
CREATE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
SELECT count(*) FROM pg_class WHERE relname = 'parcel_town';
--> columns count
--> row 1

-- case: asynchronous unless there
CREATE INDEX ASYNC IF NOT EXISTS parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: partial
CREATE INDEX ASYNC parcel_heavy ON parcel (town) WHERE weight > 30;
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: unique and partial
CREATE UNIQUE INDEX ASYNC parcel_one_heavy ON parcel (town) WHERE weight > 30;
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: on an expression
CREATE INDEX ASYNC parcel_upper ON parcel ((upper(town)), weight);
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: covering
CREATE INDEX ASYNC parcel_cover ON parcel (town) INCLUDE (weight);
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: nulls not distinct
CREATE UNIQUE INDEX ASYNC parcel_nulls ON parcel (town) NULLS NOT DISTINCT;
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: nulls first
-- source: AWS documentation, 2026-09
CREATE INDEX ASYNC parcel_first ON parcel (town NULLS FIRST);
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: without a name
CREATE INDEX ASYNC ON parcel (weight);
--> columns job_id
--> row /[a-z2-7]{26}/
SELECT count(*) FROM pg_class WHERE relname = 'parcel_weight_idx';
--> columns count
--> row 1
SELECT count(*) FROM pg_class WHERE relname = 'async';
--> columns count
--> row 0

-- case: with a schema before the name
CREATE INDEX ASYNC public.parcel_town ON parcel (town);
--> error 42601 syntax error at or near "."

-- case: unless there, without a name
-- source: an observer, 2026-08
CREATE INDEX ASYNC IF NOT EXISTS ON parcel (town);
--> error 42601 syntax error at or near "ON"

-- case: in a block
BEGIN;
--> ok
CREATE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
COMMIT;
--> ok

-- case: unique index enforces
-- source: AWS documentation, 2026-09
CREATE UNIQUE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000001', 'Ulm', 1);
--> count 1
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000002', 'Ulm', 2);
--> error 23505 duplicate key value violates unique constraint "parcel_town"

-- case: jobs
SELECT count(*) >= 0 AS there FROM sys.jobs;
--> columns there
--> row t

-- case: columns of a job
SELECT * FROM sys.jobs LIMIT 0;
--> columns job_id, status, details, job_type, class_id, object_id, object_name, start_time, update_time

-- case: job of an index
-- source: AWS documentation, 2026-04
CREATE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
SELECT job_type, class_id FROM sys.jobs WHERE object_name LIKE '%.parcel_town' LIMIT 1;
--> columns job_type, class_id
--> row INDEX_BUILD | 1259

-- case: waiting by SELECT
SELECT sys.wait_for_job((SELECT max(job_id) FROM sys.jobs));
--> error 42809 sys.wait_for_job(text) is a procedure

-- case: waiting for the answer of a query
CALL sys.wait_for_job((SELECT max(job_id) FROM sys.jobs));
--> error 0A000 cannot use subquery in CALL argument

-- case: waiting for something that is no job
CALL sys.wait_for_job('tomorrow');
--> error 22P02 Unable to convert text to UUID.

-- case: concurrently
-- source: two observers, 2026-08
CREATE INDEX CONCURRENTLY parcel_town ON parcel (town);
--> error 0A000 CONCURRENTLY not supported for CREATE INDEX

-- case: access method
-- source: AWS measured, 2026-10-01, and an observer
CREATE INDEX ASYNC parcel_town ON parcel USING btree (town);
--> error 0A000 USING not supported for CREATE INDEX

-- case: descending key
-- source: AWS measured, 2026-10-01, and two observers
CREATE INDEX ASYNC parcel_town ON parcel (town, weight DESC);
--> error 0A000 specifying sort order not supported for index keys

-- case: ascending key
-- source: AWS measured, 2026-10-01, and two observers
CREATE INDEX ASYNC parcel_town ON parcel (town ASC);
--> error 0A000 specifying sort order not supported for index keys

-- case: operator class
-- source: several observers, 2026-08 to 2026-10
CREATE INDEX ASYNC parcel_town ON parcel (town text_pattern_ops);
--> error 0A000 opclass not supported for index keys

-- case: key of a type that is no key
-- source: several observers, 2026-08 to 2026-10
-- setup
CREATE TABLE letter (id uuid PRIMARY KEY, body bytea);
-- steps
CREATE INDEX ASYNC letter_body ON letter (body);
--> error 0A000 datatype bytea is not supported in a key

-- case: nine keys
-- source: AWS documentation, 2026-09, and an observer
-- setup
CREATE TABLE grid (a int, b int, c int, d int, e int, f int, g int, h int, i int);
-- steps
CREATE INDEX ASYNC grid_all ON grid (a, b, c, d, e, f, g, h, i);
--> error 54011 more than 8 column keys in an index are not supported
CREATE INDEX ASYNC grid_most ON grid (a, b, c, d, e, f, g, h);
--> columns job_id
--> row /[a-z2-7]{26}/

-- case: function that is not immutable
-- source: AWS documentation, 2026-08, and an observer
CREATE INDEX ASYNC parcel_age ON parcel ((now()));
--> error 42P17 functions in index expression must be marked IMMUTABLE

-- case: rename an index
-- source: two observers, 2026-10
CREATE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
ALTER INDEX parcel_town RENAME TO parcel_city;
--> ok
DROP INDEX parcel_city;
--> ok

-- case: waiting for a build
-- source: an observer, 2026-09-24
CREATE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row t
SELECT status FROM sys.jobs WHERE job_id = ':job_id';
--> columns status
--> row completed

-- case: build that meets duplicates
-- source: AWS measured, 2026-10-01, and an observer, 2026-08
-- setup
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000001', 'Ulm', 1);
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000002', 'Ulm', 2);
-- steps
CREATE UNIQUE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row f
SELECT job_type, status, details FROM sys.jobs WHERE job_id = ':job_id';
--> columns job_type, status, details
--> row INDEX_BUILD | failed | Found duplicate key while validating index for UCVs

-- case: build that fails leaves an index that still enforces
-- source: AWS documentation, 2026-04, and AWS measured, 2026-10-01
-- setup
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000001', 'Ulm', 1);
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000002', 'Ulm', 2);
-- steps
CREATE UNIQUE INDEX ASYNC parcel_town ON parcel (town);
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row f
SELECT indisvalid FROM pg_index WHERE indexrelid = 'parcel_town'::regclass;
--> columns indisvalid
--> row f
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000003', 'Ulm', 3);
--> error 23505 duplicate key value violates unique constraint "parcel_town"
DROP INDEX parcel_town;
--> ok

-- case: job of a validation
-- source: an observer, 2026-10-03
-- setup
ALTER TABLE parcel ADD CONSTRAINT parcel_light CHECK (weight < 50) NOT VALID;
-- steps
ALTER TABLE ASYNC parcel VALIDATE CONSTRAINT parcel_light;
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row t
SELECT job_type, status FROM sys.jobs WHERE job_id = ':job_id';
--> columns job_type, status
--> row VALIDATE_CONSTRAINT | completed
SELECT convalidated FROM pg_constraint WHERE conname = 'parcel_light';
--> columns convalidated
--> row t

-- case: validation that meets a wrong row
-- source: an observer, 2026-10-03
-- setup
INSERT INTO parcel VALUES ('00000000-0000-0000-0000-000000000001', 'Ulm', 90);
ALTER TABLE parcel ADD CONSTRAINT parcel_light CHECK (weight < 50) NOT VALID;
-- steps
ALTER TABLE ASYNC parcel VALIDATE CONSTRAINT parcel_light;
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row f
SELECT status, details FROM sys.jobs WHERE job_id = ':job_id';
--> columns status, details
--> row failed | /check constraint "parcel_light".* is violated by some row/
SELECT convalidated FROM pg_constraint WHERE conname = 'parcel_light';
--> columns convalidated
--> row f

-- case: validation that meets a row without a parent
-- source: an observer, 2026-08
-- setup
CREATE TABLE van (id bigint PRIMARY KEY);
CREATE TABLE trip (id bigint PRIMARY KEY, van bigint);
INSERT INTO trip VALUES (1, 77);
ALTER TABLE trip ADD CONSTRAINT trip_van FOREIGN KEY (van) REFERENCES van NOT VALID;
-- steps
ALTER TABLE ASYNC trip VALIDATE CONSTRAINT trip_van;
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row f
SELECT job_type, status, details FROM sys.jobs WHERE job_id = ':job_id';
--> columns job_type, status, details
--> row VALIDATE_CONSTRAINT | failed | insert or update on table "trip" violates foreign key constraint "trip_van"

-- case: validating what is valid
-- source: AWS documentation, 2026-08-03
-- setup
CREATE TABLE trip (id bigint PRIMARY KEY, km bigint CONSTRAINT trip_far CHECK (km > 0));
-- steps
ALTER TABLE ASYNC trip VALIDATE CONSTRAINT trip_far;
--> columns job_id
--> row /[a-z2-7]{26}/
CALL sys.wait_for_job(':job_id');
--> columns succeeded
--> row t
