==== removed with its table's clause
---- before
CREATE TABLE orders (id int, day date) PARTITION BY RANGE (day);
CREATE TABLE orders_2026 PARTITION OF orders FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE orders_rest PARTITION OF orders DEFAULT;
---- after
CREATE TABLE orders (id int, day date);
---- change
REVIEW partition-by: the table is not partitioned: all rows are in the one table
REVIEW partition-of: the partition is not made: its rows are in the one table
REVIEW partition-of: the partition is not made: its rows are in the one table
---- differs
- column orders_2026.day date
- column orders_2026.id integer
- column orders_rest.day date
- column orders_rest.id integer
- partitioned table orders
- table orders_2026
- table orders_rest
+ table orders

==== one with a constraint of its own stays
---- before
CREATE TABLE orders_2026 PARTITION OF orders (CHECK (id > 0)) FOR VALUES FROM (1) TO (2);

==== its storage parameters are none of WITH's for values
---- only the table is not partitioned
---- setup
CREATE TABLE orders (id int);
---- before
CREATE TABLE orders_1 PARTITION OF orders FOR VALUES WITH (modulus 4, remainder 1) WITH (fillfactor = 70);
---- after
---- change
REVIEW partition-of: the partition is not made: its rows are in the one table
