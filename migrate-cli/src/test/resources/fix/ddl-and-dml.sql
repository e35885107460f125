==== divided
---- before
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
INSERT INTO a VALUES (1);
INSERT INTO a VALUES (2);
CREATE TABLE b (id int PRIMARY KEY);
COMMIT;
---- after
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
COMMIT;
BEGIN;
INSERT INTO a VALUES (1);
INSERT INTO a VALUES (2);
COMMIT;
BEGIN;
CREATE TABLE b (id int PRIMARY KEY);
COMMIT;
---- change
REVIEW ddl-and-dml: two transactions instead of one: the first stays if the second fails
REVIEW ddl-and-dml: two transactions instead of one: the first stays if the second fails
