==== removed
---- before
CREATE UNLOGGED TABLE orders (id int PRIMARY KEY);
---- after
CREATE TABLE orders (id int PRIMARY KEY);
---- change
SAFE unlogged-table: UNLOGGED is removed: every table is durable

==== with comments
---- before
CREATE /* fast */ UNLOGGED -- no log
TABLE IF NOT EXISTS orders (id int PRIMARY KEY, "UNLOGGED" int);
---- after
CREATE /* fast */ -- no log
TABLE IF NOT EXISTS orders (id int PRIMARY KEY, "UNLOGGED" int);
---- change
SAFE unlogged-table: UNLOGGED is removed: every table is durable
