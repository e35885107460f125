==== a check
---- setup
CREATE TABLE orders (total int);
---- before
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);
---- after
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT total_positive;
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== a foreign key with everything, quoted
---- setup
CREATE TABLE customers (id int PRIMARY KEY);
CREATE TABLE "Orders" ("Customer" int);
---- before
ALTER TABLE ONLY public."Orders"
    ADD CONSTRAINT "Orders to customers" FOREIGN KEY ("Customer") REFERENCES customers (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED;
---- after
ALTER TABLE ONLY public."Orders"
    ADD CONSTRAINT "Orders to customers" FOREIGN KEY ("Customer") REFERENCES customers (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED NOT VALID;
ALTER TABLE ASYNC ONLY public."Orders" VALIDATE CONSTRAINT "Orders to customers";
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== two in one statement
---- setup
CREATE TABLE customers (id int PRIMARY KEY);
CREATE TABLE orders (total int, customer int);
---- before
ALTER TABLE orders ADD CONSTRAINT a CHECK (total > 0), ADD CONSTRAINT b FOREIGN KEY (customer) REFERENCES customers;
---- after
ALTER TABLE orders ADD CONSTRAINT a CHECK (total > 0) NOT VALID, ADD CONSTRAINT b FOREIGN KEY (customer) REFERENCES customers NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT b;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT a;
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== without names
---- setup
CREATE TABLE customers (id int, shop int, PRIMARY KEY (id, shop));
CREATE TABLE orders (total int, customer int, shop int);
---- before
ALTER TABLE orders ADD CHECK (total > 0);
ALTER TABLE orders ADD FOREIGN KEY (customer, shop) REFERENCES customers;
ALTER TABLE orders ADD CHECK (total > shop AND lower('X') = 'x');
---- after
ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total > 0) NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_total_check;
ALTER TABLE orders ADD CONSTRAINT orders_customer_shop_fkey FOREIGN KEY (customer, shop) REFERENCES customers NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_customer_shop_fkey;
ALTER TABLE orders ADD CONSTRAINT orders_check CHECK (total > shop AND lower('X') = 'x') NOT VALID;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT orders_check;
---- change
REVIEW add-constraint-validated: the constraint gets the name orders_total_check; rows that are there are checked by a background job
REVIEW add-constraint-validated: the constraint gets the name orders_customer_shop_fkey; rows that are there are checked by a background job
REVIEW add-constraint-validated: the constraint gets the name orders_check; rows that are there are checked by a background job

==== a comment before the semicolon and one behind it
---- setup
CREATE TABLE orders (total int);
---- before
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0 -- positive
) -- really
; -- done
SELECT 1;
---- after
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0 -- positive
) NOT VALID -- really
; -- done
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT total_positive;
SELECT 1;
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== another statement on the line
---- setup
CREATE TABLE orders (total int);
---- before
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0); SELECT 1;
---- after
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID; ALTER TABLE ASYNC orders VALIDATE CONSTRAINT total_positive; SELECT 1;
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== indented
---- setup
CREATE TABLE orders (total int);
---- before
  ALTER TABLE orders
    ADD CONSTRAINT total_positive CHECK (total > 0);
---- after
  ALTER TABLE orders
    ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
  ALTER TABLE ASYNC orders VALIDATE CONSTRAINT total_positive;
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== the end of the text is in a comment
---- setup
CREATE TABLE orders (total int);
---- before
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) -- end
---- after
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID; -- end
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT total_positive
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== a name that PostgreSQL would shorten
---- before
ALTER TABLE a_table_with_a_name_that_is_as_long_as_it_can_be_in_postgresql ADD CHECK (total > 0);

==== NOT VALID may stay
---- before
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;

==== IF EXISTS
---- setup
CREATE TABLE orders (total int);
---- before
ALTER TABLE IF EXISTS ONLY orders ADD CONSTRAINT total_positive CHECK (total > 0);
---- after
ALTER TABLE IF EXISTS ONLY orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
ALTER TABLE ASYNC IF EXISTS ONLY orders VALIDATE CONSTRAINT total_positive;
---- change
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job

==== in a transaction, which is divided
---- setup
CREATE TABLE orders (total int);
---- before
BEGIN;
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0);
COMMIT;
---- after
BEGIN;
ALTER TABLE orders ADD CONSTRAINT total_positive CHECK (total > 0) NOT VALID;
COMMIT;
BEGIN;
ALTER TABLE ASYNC orders VALIDATE CONSTRAINT total_positive;
COMMIT;
---- change
REVIEW multiple-ddl: two transactions instead of one: the first stays if the second fails
SAFE add-constraint-validated: the constraint is added NOT VALID; rows that are there are checked by a background job
