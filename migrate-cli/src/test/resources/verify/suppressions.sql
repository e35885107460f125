-- case: before a statement
-- dsql:ignore truncate: only in tests
TRUNCATE t;
TRUNCATE t;
--> 3:1 error truncate

-- case: behind a statement on its line
TRUNCATE t; -- dsql:ignore truncate
TRUNCATE t;
--> 2:1 error truncate

-- case: in a block comment
/* dsql:ignore truncate: it is
   dropped soon */
TRUNCATE t;

-- case: several rules
-- dsql:ignore serial-column, column-collate until 2099-12: old
CREATE TABLE a (id serial PRIMARY KEY, t text COLLATE "C");

-- case: for a line of a statement
CREATE TABLE a (
  id uuid PRIMARY KEY,
  n serial, -- dsql:ignore serial-column
  m serial
);
--> 4:3 error serial-column

-- case: for the next line of a statement
CREATE TABLE a (
  id uuid PRIMARY KEY,
  -- dsql:ignore serial-column
  n serial,
  m serial
);
--> 5:3 error serial-column

-- case: for the whole file
-- dsql:ignore-file truncate: a test script
TRUNCATE a;
SELECT 1;
TRUNCATE b;

-- case: not before it is said
TRUNCATE a;
-- dsql:ignore-file truncate
TRUNCATE b;
--> 1:1 error truncate

-- case: another rule
-- dsql:ignore vacuum
TRUNCATE t;
--> 1:1 info unused-suppression
--> 2:1 error truncate

-- case: expired
-- dsql:ignore truncate until 2020-01
TRUNCATE t;
--> 1:1 warning expired-suppression
--> 2:1 error truncate

-- case: expired on a day
-- dsql:ignore truncate until 2020-01-31: reason
TRUNCATE t;
--> 1:1 warning expired-suppression
--> 2:1 error truncate

-- case: an unknown rule
-- dsql:ignore truncat
TRUNCATE t;
--> 1:1 warning unknown-suppression
--> 2:1 error truncate

-- case: no rule
-- dsql:ignore
TRUNCATE t;
--> 1:1 warning unknown-suppression
--> 2:1 error truncate

-- case: a date that is none
-- dsql:ignore truncate until soon
TRUNCATE t;
--> 1:1 warning unknown-suppression
--> 2:1 error truncate

-- case: nothing to suppress
SELECT 1; -- dsql:ignore truncate
--> 1:11 info unused-suppression

-- case: nothing to suppress in a file
-- dsql:ignore-file truncate
SELECT 1;
--> 1:1 info unused-suppression

-- case: a string is no comment
INSERT INTO t VALUES ('-- dsql:ignore truncate'); TRUNCATE t;
--> 1:51 error truncate

-- case: what a transaction refuses
BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);
-- dsql:ignore multiple-ddl
CREATE TABLE b (id uuid PRIMARY KEY);
COMMIT;
