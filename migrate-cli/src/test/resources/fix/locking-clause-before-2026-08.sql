==== FOR KEY SHARE too
---- level 2026-07
---- setup
CREATE TABLE orders (id int PRIMARY KEY, note text);
---- before
SELECT * FROM orders WHERE id = 1 FOR KEY SHARE;
---- after
SELECT * FROM orders WHERE id = 1 FOR UPDATE;
---- change
REVIEW locking-clause-before-2026-08: the rows are locked FOR UPDATE, so that other locks of them conflict too
