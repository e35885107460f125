==== one table
---- setup
CREATE TABLE orders (id int);
INSERT INTO orders VALUES (1), (2);
---- before
TRUNCATE orders;
---- after
DELETE FROM orders;
---- change
REVIEW truncate: the rows are deleted one by one: 3,000 of them at most, and foreign keys act on each

==== with all words that change nothing
---- setup
CREATE TABLE "Orders" (id int);
INSERT INTO "Orders" VALUES (1);
---- before
truncate table only public."Orders" continue identity restrict;
---- after
delete from only public."Orders";
---- change
REVIEW truncate: the rows are deleted one by one: 3,000 of them at most, and foreign keys act on each

==== several, or with more, have none
---- before
TRUNCATE a, b;
TRUNCATE orders RESTART IDENTITY;
TRUNCATE orders CASCADE;
