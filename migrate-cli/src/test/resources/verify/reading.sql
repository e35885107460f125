-- case: words that are no statement
SELEC 1;
SELECT 1;
--> 1:1 error syntax

-- case: a quote that never ends
SELECT 1; INSERT INTO t VALUES ('x
--> 1:33 error syntax

-- case: a comment that never ends
SELECT 1; /* x
--> 1:11 error syntax

-- case: commands of psql
\set ON_ERROR_STOP on
\echo it's
SELECT 1;
\q

-- case: a definition in no known form
CREATE TABLE a (id uuid PRIMARY KEY, n);
--> 1:1 warning unread

-- case: a table without a key
CREATE TABLE a (n int);
--> 1:1 info primary-key-absent

-- case: a key that ascends
CREATE TABLE a (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1) PRIMARY KEY);
CREATE TABLE b (at timestamptz DEFAULT now(), id uuid, PRIMARY KEY (at, id));
CREATE TABLE c (at timestamptz DEFAULT now(), id uuid, PRIMARY KEY (id, at));
--> 1:1 info primary-key-ascending
--> 2:1 info primary-key-ascending

-- case: nothing but comments
-- SELECT serial;
/* TRUNCATE t; */

-- case: nothing
;;

-- case: words that look dangerous
CREATE TABLE line (path text, box text, money text, serial text, "truncate" text, id uuid PRIMARY KEY);
INSERT INTO line (path) VALUES ('TRUNCATE t; CREATE EXTENSION x'), ($$LOCK TABLE t$$);
SELECT "savepoint", 'serial' AS serial FROM line -- LISTEN x
/* VACUUM */ WHERE path = E'it\'s; DISCARD ALL';

-- case: several in one statement
CREATE TEMP TABLE a (id serial, t text[] COLLATE "de_DE", n money) PARTITION BY RANGE (id);
--> 1:1 error temporary-table
--> 1:1 error partition-by
--> 1:1 info primary-key-absent
--> 1:22 error serial-column
--> 1:33 error column-collate
--> 1:33 error column-type
--> 1:59 error column-type

-- case: in a schema and in a function
CREATE SCHEMA s CREATE TABLE t (id serial PRIMARY KEY);
CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1 FROM t FOR SHARE $$;
--> 1:1 error serial-column
--> 2:1 error locking-clause

-- case: of a month
-- level: 2026-08
CREATE INDEX ASYNC i ON t (n) WHERE n > 0;
--> 1:1 error partial-index-before-2026-09

-- case: of the month after
-- level: 2026-09
CREATE INDEX ASYNC i ON t (n) WHERE n > 0;
