==== removed
---- setup
CREATE TABLE orders (id int PRIMARY KEY);
---- before
CLUSTER orders USING orders_pkey;
---- after
---- change
SAFE cluster-table: the statement is removed: the service orders the rows
