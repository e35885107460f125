-- case: statements of a script are transactions of their own
CREATE TABLE a (id uuid PRIMARY KEY);
CREATE TABLE b (id uuid PRIMARY KEY);
INSERT INTO a VALUES (gen_random_uuid());

-- case: two definitions in a block
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
CREATE TABLE b (id uuid PRIMARY KEY);
CREATE TABLE c (id uuid PRIMARY KEY);
COMMIT;
CREATE TABLE d (id uuid PRIMARY KEY);
--> 3:1 error multiple-ddl (2:1)

-- case: each block begins anew
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
COMMIT;
START TRANSACTION;
CREATE TABLE b (id uuid PRIMARY KEY);
END;
BEGIN WORK;
DROP TABLE b;
ABORT;

-- case: a definition and rows in a block
BEGIN;
INSERT INTO t VALUES (1);
CREATE TABLE a (id uuid PRIMARY KEY);
UPDATE t SET n = 1;
COMMIT;
--> 3:1 error ddl-and-dml (2:1)

-- case: rows behind a definition
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
SELECT 1;
DELETE FROM t;
COMMIT;
--> 4:1 error ddl-and-dml (2:1)

-- case: grants and comments are definitions
BEGIN;
GRANT SELECT ON t TO app;
COMMENT ON TABLE t IS 'x';
COMMIT;
--> 3:1 error multiple-ddl (2:1)

-- case: a block that does not end
BEGIN;
INSERT INTO t VALUES (1);
--> 1:1 warning transaction-left-open

-- case: a file as one transaction
-- assume: file
CREATE TABLE a (id uuid PRIMARY KEY);
CREATE TABLE b (id uuid PRIMARY KEY);
--> 2:1 error multiple-ddl (1:1)

-- case: BEGIN in a file as one transaction
-- assume: file
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
COMMIT;
--> 1:1 warning transaction-control
--> 3:1 warning transaction-control

-- case: Flyway opens a transaction around a versioned script
-- file: V1__two.sql
CREATE TABLE a (id uuid PRIMARY KEY);
CREATE INDEX ASYNC a_id ON a (id);
--> 2:1 error multiple-ddl (1:1)

-- case: Flyway opens one around a repeatable script
-- file: R__view.sql
CREATE OR REPLACE VIEW v AS SELECT 1 AS n;
INSERT INTO t VALUES (1);
--> 2:1 error ddl-and-dml (1:1)

-- case: a name of nobody
-- file: schema.sql
CREATE TABLE a (id uuid PRIMARY KEY);
CREATE TABLE b (id uuid PRIMARY KEY);

-- case: Flyway's name, but run statement by statement
-- file: V1__two.sql
-- assume: statement
CREATE TABLE a (id uuid PRIMARY KEY);
CREATE TABLE b (id uuid PRIMARY KEY);

-- case: Flyway commits in a script
-- file: V2.1__commit.sql
CREATE TABLE a (id uuid PRIMARY KEY);
COMMIT;
CREATE TABLE b (id uuid PRIMARY KEY);
--> 2:1 warning transaction-control

-- case: changesets of Liquibase are transactions
-- assume: liquibase
--liquibase formatted sql
--changeset me:1
CREATE TABLE a (id uuid PRIMARY KEY);
--changeset me:2
CREATE TABLE b (id uuid PRIMARY KEY);
CREATE TABLE c (id uuid PRIMARY KEY);
--rollback DROP TABLE b;
--changeset me:3 runInTransaction:false
CREATE TABLE d (id uuid PRIMARY KEY);
CREATE TABLE e (id uuid PRIMARY KEY);
--changeset me:4 runInTransaction:"false" runOnChange:true
DROP TABLE d;
DROP TABLE e;
-- changeset me:5
DROP TABLE a;
DROP TABLE b;
--> 6:1 error multiple-ddl (5:1)
--> 16:1 error multiple-ddl (15:1)

-- case: placeholders of Flyway are names
-- file: V1__placeholder.sql
CREATE TABLE ${schema}.${prefix}_orders (id serial PRIMARY KEY);
--> 1:42 error serial-column

-- case: 3,000 literal rows
-- repeat: 3000
INSERT INTO t VALUES {{(%d)}};

-- case: 3,001 literal rows
-- repeat: 3001
INSERT INTO t (n) VALUES {{(%d, 'it''s')}};
--> 1:1 error transaction-rows

-- case: rows add up in a block
-- repeat: 1501
BEGIN;
INSERT INTO t VALUES {{(%d)}};
INSERT INTO t VALUES {{(%d)}};
INSERT INTO t VALUES (1);
COMMIT;
--> 3:1 error transaction-rows

-- case: rows do not add up without a block
-- repeat: 1501
INSERT INTO t VALUES {{(%d)}};
INSERT INTO t VALUES {{(%d)}};

-- case: rows of COPY count
-- repeat: 3001
COPY t FROM stdin;
{{line %d
}}\.
SELECT 1;
--> 1:1 error transaction-rows

-- case: EXPLAIN ANALYZE executes
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
EXPLAIN ANALYZE DELETE FROM t;
COMMIT;
--> 3:1 error ddl-and-dml (2:1)

-- case: data in a common table expression
BEGIN;
WITH gone AS (DELETE FROM t RETURNING id) SELECT * FROM gone;
DROP TABLE t;
COMMIT;
--> 3:1 error ddl-and-dml (2:1)

-- case: a savepoint is refused and keeps the transaction
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
SAVEPOINT s;
CREATE TABLE b (id uuid PRIMARY KEY);
COMMIT;
--> 3:1 error savepoint
--> 4:1 error multiple-ddl (2:1)

-- case: a transaction that is prepared is over
BEGIN;
INSERT INTO t VALUES (1);
PREPARE TRANSACTION 'x';
CREATE TABLE a (id uuid PRIMARY KEY);
