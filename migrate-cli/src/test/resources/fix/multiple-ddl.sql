==== divided
---- before
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY); -- b

-- the index
CREATE INDEX ASYNC b_id ON b (id);
COMMIT;
---- after
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
COMMIT;
BEGIN;
CREATE TABLE b (id int PRIMARY KEY); -- b
COMMIT;
BEGIN;

-- the index
CREATE INDEX ASYNC b_id ON b (id);
COMMIT;
---- change
REVIEW multiple-ddl: two transactions instead of one: the first stays if the second fails
REVIEW multiple-ddl: two transactions instead of one: the first stays if the second fails

==== the same modes, indented, in lower case
---- before
begin isolation level repeatable read;
  create table a (id int primary key);
  create table b (id int primary key);
commit;
---- after
begin isolation level repeatable read;
  create table a (id int primary key);
  commit;
  begin isolation level repeatable read;
  create table b (id int primary key);
commit;
---- change
REVIEW multiple-ddl: two transactions instead of one: the first stays if the second fails

==== on one line
---- before
BEGIN; CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int PRIMARY KEY); COMMIT;
---- after
BEGIN; CREATE TABLE a (id int PRIMARY KEY); COMMIT; BEGIN; CREATE TABLE b (id int PRIMARY KEY); COMMIT;
---- change
REVIEW multiple-ddl: two transactions instead of one: the first stays if the second fails

==== one that is rolled back is not divided
---- before
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY);
ROLLBACK;

==== settings of the transaction hold it together
---- before
BEGIN;
SET LOCAL search_path = public;
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY);
COMMIT;

==== a tool's transaction is not the script's
---- file V1__a.sql
---- before
CREATE TABLE a (id int PRIMARY KEY);
CREATE TABLE b (id int PRIMARY KEY);

==== the comment of a suppression stays with its statement
---- skip what is suppressed is still refused
---- before
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
-- dsql:ignore serial-column
CREATE TABLE b (id serial PRIMARY KEY);
COMMIT;
---- after
BEGIN;
CREATE TABLE a (id int PRIMARY KEY);
COMMIT;
BEGIN;
-- dsql:ignore serial-column
CREATE TABLE b (id serial PRIMARY KEY);
COMMIT;
---- change
REVIEW multiple-ddl: two transactions instead of one: the first stays if the second fails
