==== a unique key
---- setup
CREATE TABLE orders (number int);
---- before
ALTER TABLE orders ADD CONSTRAINT orders_number UNIQUE (number);
---- after
CREATE UNIQUE INDEX ASYNC orders_number ON orders (number);
ALTER TABLE orders ADD CONSTRAINT orders_number UNIQUE USING INDEX orders_number;
---- change
REVIEW add-key: the unique index orders_number is built by a background job; wait for it before the constraint is added

==== without a name, of several columns
---- setup
CREATE TABLE orders (number int, shop int, note text);
---- before
ALTER TABLE orders ADD UNIQUE NULLS NOT DISTINCT (number, shop) INCLUDE (note);
---- after
CREATE UNIQUE INDEX ASYNC orders_number_shop_note_key ON orders (number, shop) INCLUDE (note) NULLS NOT DISTINCT;
ALTER TABLE orders ADD CONSTRAINT orders_number_shop_note_key UNIQUE USING INDEX orders_number_shop_note_key;
---- change
REVIEW add-key: the unique index orders_number_shop_note_key is built by a background job; wait for it before the constraint is added

==== among other actions
---- setup
CREATE TABLE orders (number int);
---- before
ALTER TABLE orders ADD COLUMN shop int, ADD CONSTRAINT k UNIQUE (number, shop), ADD COLUMN x int;
---- after
ALTER TABLE orders ADD COLUMN shop int, ADD COLUMN x int;
CREATE UNIQUE INDEX ASYNC k ON orders (number, shop);
ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX k;
---- change
REVIEW add-key: the unique index k is built by a background job; wait for it before the constraint is added

==== deferrable
---- setup
CREATE TABLE orders (number int);
---- before
ALTER TABLE public.orders ADD CONSTRAINT k UNIQUE (number) DEFERRABLE INITIALLY DEFERRED;
---- after
CREATE UNIQUE INDEX ASYNC k ON public.orders (number);
ALTER TABLE public.orders ADD CONSTRAINT k UNIQUE USING INDEX k;
---- change
REVIEW deferrable-unique-using-index: the key is checked by each statement and not at COMMIT
REVIEW add-key: the unique index k is built by a background job; wait for it before the constraint is added
---- differs
- constraint k on orders UNIQUE (number) DEFERRABLE INITIALLY DEFERRED
+ constraint k on orders UNIQUE (number)

==== a primary key has none
---- before
ALTER TABLE orders ADD PRIMARY KEY (id);

==== with storage parameters there is none
---- before
ALTER TABLE orders ADD UNIQUE (id) WITH (fillfactor = 70);

==== comments
---- setup
CREATE TABLE orders (number int);
---- before
ALTER TABLE orders -- the orders
  ADD CONSTRAINT k -- the key
  UNIQUE (number /* n */); -- done
---- after
CREATE UNIQUE INDEX ASYNC k ON orders (number /* n */);
ALTER TABLE orders -- the orders
  ADD CONSTRAINT k -- the key
  UNIQUE USING INDEX k; -- done
---- change
REVIEW add-key: the unique index k is built by a background job; wait for it before the constraint is added
