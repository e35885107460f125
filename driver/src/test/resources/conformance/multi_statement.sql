-- Several statements in one string are one transaction.
-- source: recorded on a cluster, 2026-09-17, over the simple protocol

-- case: two queries
SELECT 'bow' AS front; SELECT 'stern' AS back;
--> columns front
--> row bow
--> columns back
--> row stern

-- case: two definitions
CREATE TABLE mast (id bigint); CREATE TABLE sail (id bigint);
--> error 0A000 multiple ddl statements not supported in a transaction
SELECT * FROM mast;
--> error 42P01 relation "mast" does not exist

-- case: definition and writing
CREATE TABLE mast (id bigint); INSERT INTO mast VALUES (1);
--> error 0A000 ddl and dml are not supported in the same transaction
SELECT * FROM mast;
--> error 42P01 relation "mast" does not exist

-- case: table and index
CREATE TABLE mast (id bigint, height bigint); CREATE INDEX ASYNC by_height ON mast (height);
--> error 0A000 multiple ddl statements not supported in a transaction

-- case: index in a block of its own
-- setup
CREATE TABLE mast (id bigint PRIMARY KEY, height bigint);
-- steps
BEGIN; CREATE INDEX ASYNC by_height ON mast (height); COMMIT;
--> ok
--> columns job_id
--> row /[a-z2-7]{26}/
--> ok

-- case: writing in a block of its own
-- setup
CREATE TABLE mast (id bigint PRIMARY KEY, height bigint);
-- steps
BEGIN; INSERT INTO mast VALUES (1, 30), (2, 35); COMMIT;
--> ok
--> count 2
--> ok
SELECT count(*) FROM mast;
--> columns count
--> row 2

-- case: refusal takes the statements before it along
-- source: AWS documentation, 2026-08: a string of statements is one transaction
-- setup
CREATE TABLE mast (id bigint PRIMARY KEY, height bigint);
-- steps
INSERT INTO mast VALUES (1, 30); TRUNCATE mast;
--> error 0A000 unsupported statement: Truncate
SELECT count(*) FROM mast;
--> columns count
--> row 0

-- case: semicolons in strings and comments part nothing
SELECT 'a;b' AS s /* ; */, $$c;d$$ AS t -- ;
;
--> columns s, t
--> row a;b | c;d
