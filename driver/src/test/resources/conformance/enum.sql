-- Types with a list of values, and what serves instead.
-- source: recorded on a cluster, 2026-09-16

-- case: create
CREATE TYPE signal AS ENUM ('red', 'green');
--> error 0A000 CREATE TYPE not supported

-- case: add a value
ALTER TYPE signal ADD VALUE 'amber' AFTER 'red';
--> error 0A000 ALTER TYPE not supported

-- case: rename
ALTER TYPE signal RENAME TO lamp;
--> error 0A000 unsupported object in RENAME statement

-- case: drop
DROP TYPE IF EXISTS signal;
--> error 0A000 unsupported object in DROP statement

-- case: column of an undefined type
CREATE TABLE crossing (id bigint PRIMARY KEY, shows signal);
--> error 42704 type "signal" does not exist

-- case: cast to an undefined type
SELECT CAST('red' AS signal);
--> error 42704 type "signal" does not exist

-- case: domain with a list of values
CREATE DOMAIN signal AS text CHECK (VALUE IN ('red', 'green'));
--> ok

-- case: domain refuses other values
-- setup
CREATE DOMAIN signal AS text CHECK (VALUE IN ('red', 'green'));
-- steps
CREATE TABLE crossing (id bigint PRIMARY KEY, shows signal);
--> ok
INSERT INTO crossing VALUES (1, 'green');
--> count 1
INSERT INTO crossing VALUES (2, 'blue');
--> error 23514 value for domain signal violates check constraint "signal_check"

-- case: column with a list of values
CREATE TABLE crossing (id bigint PRIMARY KEY, shows text CHECK (shows IN ('red', 'green')));
--> ok

-- case: column refuses other values
CREATE TABLE crossing (id bigint PRIMARY KEY, shows text CHECK (shows IN ('red', 'green')));
--> ok
INSERT INTO crossing (id, shows) VALUES (2, 'blue');
--> error 23514 new row for relation "crossing" violates check constraint "crossing_shows_check"
