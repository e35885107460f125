==== a default
---- setup
CREATE TABLE orders (id int PRIMARY KEY);
INSERT INTO orders VALUES (1), (2);
---- before
ALTER TABLE orders ADD COLUMN note text DEFAULT 'none';
---- after
ALTER TABLE orders ADD COLUMN note text;
ALTER TABLE orders ALTER COLUMN note SET DEFAULT 'none';
UPDATE orders SET note = DEFAULT WHERE note IS NULL;
---- change
REVIEW add-column-constraint: the column is added bare, and further statements do the rest: an UPDATE writes the default into the rows, of which it takes 3,000 at most

==== everything
---- setup
CREATE TABLE customers (id int PRIMARY KEY);
INSERT INTO customers VALUES (7);
CREATE TABLE orders (id int PRIMARY KEY);
INSERT INTO orders VALUES (1);
---- before
ALTER TABLE orders ADD COLUMN customer int NOT NULL DEFAULT 7 CONSTRAINT c CHECK (customer > 0) REFERENCES customers (id) ON DELETE SET NULL;
---- after
ALTER TABLE orders ADD COLUMN customer int;
ALTER TABLE orders ALTER COLUMN customer SET DEFAULT 7;
UPDATE orders SET customer = DEFAULT WHERE customer IS NULL;
ALTER TABLE orders ADD CONSTRAINT orders_customer_not_null CHECK (customer IS NOT NULL) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_customer_not_null;
ALTER TABLE orders ADD CONSTRAINT c CHECK (customer > 0) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT c;
ALTER TABLE orders ADD CONSTRAINT orders_customer_fkey FOREIGN KEY (customer) REFERENCES customers (id) ON DELETE SET NULL NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_customer_fkey;
---- change
REVIEW add-column-constraint: the column is added bare, and further statements do the rest: an UPDATE writes the default into the rows, of which it takes 3,000 at most; the constraint orders_customer_not_null keeps NULL out; a job validates the constraint c; a job validates the constraint orders_customer_fkey
---- differs
- column orders.customer integer not null default 7
+ column orders.customer integer default 7
+ constraint orders_customer_not_null on orders CHECK ((customer IS NOT NULL))

==== unique
---- setup
CREATE TABLE orders (id int PRIMARY KEY);
---- before
ALTER TABLE orders ADD "Number" int UNIQUE NULLS NOT DISTINCT;
---- after
ALTER TABLE orders ADD "Number" int;
CREATE UNIQUE INDEX ASYNC "orders_Number_key" ON orders ("Number") NULLS NOT DISTINCT;
ALTER TABLE orders ADD CONSTRAINT "orders_Number_key" UNIQUE USING INDEX "orders_Number_key";
---- change
REVIEW add-column-constraint: the column is added bare, and further statements do the rest: wait for the index "orders_Number_key" before it becomes a constraint

==== two columns
---- setup
CREATE TABLE orders (id int PRIMARY KEY);
INSERT INTO orders VALUES (1);
---- before
ALTER TABLE orders
  ADD COLUMN a int NOT NULL DEFAULT 1, -- first
  ADD COLUMN b int, -- second
  ADD COLUMN c text DEFAULT lower('X') /* third */ NOT NULL;
---- after
ALTER TABLE orders
  ADD COLUMN a int, -- first
  ADD COLUMN b int, -- second
  ADD COLUMN c text /* third */;
ALTER TABLE orders ALTER COLUMN c SET DEFAULT lower('X');
UPDATE orders SET c = DEFAULT WHERE c IS NULL;
ALTER TABLE orders ADD CONSTRAINT orders_c_not_null CHECK (c IS NOT NULL) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_c_not_null;
ALTER TABLE orders ALTER COLUMN a SET DEFAULT 1;
UPDATE orders SET a = DEFAULT WHERE a IS NULL;
ALTER TABLE orders ADD CONSTRAINT orders_a_not_null CHECK (a IS NOT NULL) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_a_not_null;
---- change
REVIEW add-column-constraint: the column is added bare, and further statements do the rest: an UPDATE writes the default into the rows, of which it takes 3,000 at most; the constraint orders_c_not_null keeps NULL out
REVIEW add-column-constraint: the column is added bare, and further statements do the rest: an UPDATE writes the default into the rows, of which it takes 3,000 at most; the constraint orders_a_not_null keeps NULL out
---- differs
- column orders.a integer not null default 1
- column orders.c text not null default lower('X'::text)
+ column orders.a integer default 1
+ column orders.c text default lower('X'::text)
+ constraint orders_a_not_null on orders CHECK ((a IS NOT NULL))
+ constraint orders_c_not_null on orders CHECK ((c IS NOT NULL))

==== IF NOT EXISTS has none
---- before
ALTER TABLE orders ADD COLUMN IF NOT EXISTS note text DEFAULT 'none';

==== a key or identity has none
---- before
ALTER TABLE orders ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY (CACHE 1);
