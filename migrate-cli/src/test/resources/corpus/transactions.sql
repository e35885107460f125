-- case: tx-single-ddl
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN;
CREATE TABLE t (id bigint PRIMARY KEY);
COMMIT;

-- case: tx-two-creates
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
COMMIT;

-- case: tx-two-ddl-start-transaction-end
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
start transaction isolation level repeatable read;
create view v as select 1 as a;
drop view if exists w;
end;

-- case: tx-create-and-index
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
BEGIN TRANSACTION;
CREATE TABLE a (id bigint PRIMARY KEY, s text);
CREATE INDEX ASYNC a_s ON a (s);
COMMIT TRANSACTION;

-- case: tx-create-and-grant
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
-- note: GRANT counts as DDL
BEGIN;
CREATE TABLE app.a (id bigint PRIMARY KEY);
GRANT SELECT ON app.a TO reader;
COMMIT;

-- case: tx-two-grants
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
BEGIN WORK;
GRANT SELECT ON app.a TO reader;
REVOKE INSERT ON app.a FROM reader;
COMMIT WORK;

-- case: tx-grant-and-insert
-- source: measured by AWS, 2026-10-01
-- expect: refused 0A000 ddl and dml are not supported in the same transaction
-- refused-statement: 3
BEGIN;
GRANT SELECT ON app.a TO reader;
INSERT INTO app.a (id) VALUES (1);
COMMIT;

-- case: tx-three-ddl-rollback
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
-- note: raised at the second DDL although the block is rolled back
BEGIN;
ALTER TABLE a ADD COLUMN x text;
ALTER TABLE a ADD COLUMN y text;
ROLLBACK;

-- case: tx-ddl-then-dml
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 ddl and dml are not supported in the same transaction
-- refused-statement: 3
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
INSERT INTO a VALUES (1);
COMMIT;

-- case: tx-dml-then-ddl
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 ddl and dml are not supported in the same transaction
-- refused-statement: 3
begin;
update a set x = 'y' where id = 1;
alter table a drop column x;
commit;

-- case: tx-delete-then-drop
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 ddl and dml are not supported in the same transaction
-- refused-statement: 3
START TRANSACTION READ WRITE;
DELETE FROM a;
DROP TABLE a;
COMMIT;

-- case: tx-ddl-then-with-insert
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 ddl and dml are not supported in the same transaction
-- refused-statement: 3
-- note: the DML hides in a WITH query
BEGIN;
CREATE SEQUENCE s CACHE 1;
WITH x AS (INSERT INTO log (id) VALUES (1) RETURNING id) SELECT * FROM x;
COMMIT;

-- case: tx-dml-dml-ddl
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 ddl and dml are not supported in the same transaction
-- refused-statement: 4
BEGIN;
INSERT INTO a VALUES (1);
INSERT INTO a VALUES (2);
CREATE INDEX ASYNC a_x ON a (x);
COMMIT;

-- case: tx-second-block-bad
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 6
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
COMMIT;
BEGIN;
CREATE TABLE b (id bigint PRIMARY KEY);
CREATE TABLE c (id bigint PRIMARY KEY);
COMMIT;

-- case: tx-two-blocks-one-ddl-each
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY);
COMMIT;
BEGIN;
CREATE TABLE b (id bigint PRIMARY KEY);
END;

-- case: tx-autocommit-ddl-and-dml
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: each statement is sent alone
CREATE TABLE a (id bigint PRIMARY KEY);
CREATE TABLE b (id bigint PRIMARY KEY);
INSERT INTO a VALUES (1);
DROP TABLE b;

-- case: tx-ddl-outside-dml-inside
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE a (id bigint PRIMARY KEY, x text);
BEGIN;
INSERT INTO a VALUES (1, 'BEGIN');
UPDATE a SET x = 'COMMIT; DROP TABLE a;' WHERE id = 1;
DELETE FROM a;
COMMIT;
ALTER TABLE a DROP COLUMN x;

-- case: tx-rollback-then-ddl
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN;
INSERT INTO a VALUES (1);
ABORT;
CREATE TABLE b (id bigint PRIMARY KEY);

-- case: tx-alter-many-actions
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: accepted
-- note: one statement is one DDL
BEGIN;
ALTER TABLE a ADD COLUMN x text, ADD COLUMN y text, DROP COLUMN z;
COMMIT;

-- case: tx-schema-with-elements
-- source: release note of 2026-04-24
-- expect: accepted
-- strength: weak
-- note: one statement is one DDL
BEGIN;
CREATE SCHEMA app CREATE SEQUENCE s CACHE 1 CREATE SEQUENCE t CACHE 65536;
COMMIT;

-- case: tx-ddl-word-in-string
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN;
INSERT INTO log (id, msg) VALUES (1, 'CREATE TABLE x (id int); CREATE TABLE y (id int);');
INSERT INTO log (id, msg) VALUES (2, $$ALTER TABLE x ADD y int; COMMIT;$$);
COMMIT;

-- case: tx-commit-in-comment
-- source: AWS documentation, 2026-09; measured on a cluster by others, 2026-09
-- expect: refused 0A000 multiple ddl statements not supported in a transaction
-- refused-statement: 3
-- note: the COMMIT between the statements is a comment
BEGIN;
CREATE TABLE a (id bigint PRIMARY KEY); -- COMMIT;
/* COMMIT; BEGIN; */ CREATE TABLE b (id bigint PRIMARY KEY);
COMMIT;

-- case: tx-forms
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT 1;
COMMIT AND NO CHAIN;
START TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ WRITE;
INSERT INTO a VALUES (1);
ROLLBACK WORK AND NO CHAIN;
BEGIN WORK READ ONLY;
SELECT 2;
ROLLBACK TRANSACTION;

-- case: tx-read-committed
-- source: measured on a cluster by others, 2026-09; notes of a provider of a data access library, live, 2026-09-18
-- expect: refused
BEGIN ISOLATION LEVEL READ COMMITTED;

-- case: tx-read-committed-start
-- source: measured on a cluster by others, 2026-09; notes of a provider of a data access library, live, 2026-09-18
-- expect: refused
start transaction isolation
 level read /* x */ committed;

-- case: tx-serializable
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: only REPEATABLE READ is listed, the error is unknown
BEGIN TRANSACTION ISOLATION LEVEL SERIALIZABLE;

-- case: tx-commit-and-chain
-- source: AWS documentation, 2026-09
-- expect: refused
-- refused-statement: 3
-- strength: weak
-- note: not listed
BEGIN;
INSERT INTO a VALUES (1);
COMMIT AND CHAIN;

-- case: tx-set-constraints
-- source: AWS documentation, 2026-09
-- expect: accepted
BEGIN;
SET CONSTRAINTS ALL DEFERRED;
INSERT INTO child (id, p) VALUES (1, 1);
INSERT INTO parent (id) VALUES (1);
COMMIT;

-- case: tx-set-constraints-named
-- source: AWS documentation, 2026-09
-- expect: accepted
begin;
set constraints child_fk, app.other_fk immediate;
delete from child;
commit;

-- case: tx-truncate-inside
-- source: measured on a cluster by others, 2026-09
-- expect: refused 0A000 unsupported statement: Truncate
-- refused-statement: 2
BEGIN;
TRUNCATE TABLE a;
COMMIT;

-- case: tx-for-update-then-update
-- source: release note of 2026-08-24
-- expect: accepted
BEGIN;
SELECT * FROM account WHERE id IN (1, 2) ORDER BY id FOR UPDATE;
UPDATE account SET balance = balance - 1 WHERE id = 1;
UPDATE account SET balance = balance + 1 WHERE id = 2;
COMMIT;

-- case: rows-3000-accepted
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- repeat: 3000
INSERT INTO bulk (id) VALUES {{(%d)}};

-- case: rows-3001-refused
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 transaction row limit exceeded
-- repeat: 3001
INSERT INTO bulk (id) VALUES {{(%d)}};

-- case: rows-3001-in-block
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 transaction row limit exceeded
-- refused-statement: 2
-- repeat: 3001
BEGIN;
insert into app.bulk (id, name) values {{(%d, 'name %d')}};
COMMIT;

-- case: rows-two-inserts-over-limit
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54000 transaction row limit exceeded
-- refused-statement: 3
-- repeat: 1501
BEGIN;
INSERT INTO bulk (id) VALUES {{(%d)}};
INSERT INTO bulk2 (id) VALUES {{(%d)}};
COMMIT;

-- case: rows-two-inserts-at-limit
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- repeat: 1500
BEGIN;
INSERT INTO bulk (id) VALUES {{(%d)}};
INSERT INTO bulk2 (id) VALUES {{(%d)}};
COMMIT;

-- case: rows-two-inserts-autocommit
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- note: each statement is its own transaction
-- repeat: 2500
INSERT INTO bulk (id) VALUES {{(%d)}};
INSERT INTO bulk2 (id) VALUES {{(%d)}};

-- case: rows-two-inserts-two-blocks
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: accepted
-- repeat: 2999
BEGIN;
INSERT INTO bulk (id) VALUES {{(%d)}};
COMMIT;
BEGIN;
INSERT INTO bulk2 (id) VALUES {{(%d)}};
COMMIT;

-- case: rows-3001-in-select-list
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: rows are only read, nothing is written
-- repeat: 3001
SELECT count(*) FROM (VALUES {{(%d)}}) AS v (n);

-- case: rows-3001-in-list
-- source: AWS documentation, 2026-09
-- expect: accepted
-- repeat: 3001
SELECT * FROM orders WHERE id IN ({{%d}});

