==== removed
---- before
CREATE TABLE orders (id int, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
---- after
CREATE TABLE orders (id int, day date, PRIMARY KEY (id, day));
---- change
REVIEW partition-by: the table is not partitioned: all rows are in the one table
---- differs
- CREATE UNIQUE INDEX orders_pkey ON ONLY orders USING btree (id, day)
- partitioned table orders
+ CREATE UNIQUE INDEX orders_pkey ON orders USING btree (id, day)
+ table orders

==== by an expression
---- before
CREATE TABLE orders (id int, note text) -- wide
PARTITION BY HASH (lower(note), id);
---- after
CREATE TABLE orders (id int, note text) -- wide
;
---- change
REVIEW partition-by: the table is not partitioned: all rows are in the one table
---- differs
- partitioned table orders
+ table orders
