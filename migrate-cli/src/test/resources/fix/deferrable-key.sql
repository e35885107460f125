==== of a table
---- before
CREATE TABLE orders (id int, number int, PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED, UNIQUE (number) INITIALLY DEFERRED);
---- after
CREATE TABLE orders (id int, number int, PRIMARY KEY (id), UNIQUE (number));
---- change
REVIEW deferrable-key: the key is checked by each statement and not at COMMIT
---- differs
- constraint orders_number_key on orders UNIQUE (number) DEFERRABLE INITIALLY DEFERRED
- constraint orders_pkey on orders PRIMARY KEY (id) DEFERRABLE INITIALLY DEFERRED
+ constraint orders_number_key on orders UNIQUE (number)
+ constraint orders_pkey on orders PRIMARY KEY (id)

==== of columns, where a foreign key keeps it
---- setup
CREATE TABLE customers (id int PRIMARY KEY);
---- before
CREATE TABLE orders (id int PRIMARY KEY DEFERRABLE INITIALLY IMMEDIATE REFERENCES customers DEFERRABLE INITIALLY DEFERRED);
---- after
CREATE TABLE orders (id int PRIMARY KEY REFERENCES customers DEFERRABLE INITIALLY DEFERRED);
---- change
REVIEW deferrable-key: the key is checked by each statement and not at COMMIT
---- differs
- constraint orders_pkey on orders PRIMARY KEY (id) DEFERRABLE
+ constraint orders_pkey on orders PRIMARY KEY (id)

==== with comments
---- before
CREATE TABLE orders (
  id int PRIMARY KEY, -- the id
  number int UNIQUE /* late */ DEFERRABLE -- later
    INITIALLY DEFERRED -- much later
);
---- after
CREATE TABLE orders (
  id int PRIMARY KEY, -- the id
  number int UNIQUE /* late */ -- later
    -- much later
);
---- change
REVIEW deferrable-key: the key is checked by each statement and not at COMMIT
---- differs
- constraint orders_number_key on orders UNIQUE (number) DEFERRABLE INITIALLY DEFERRED
+ constraint orders_number_key on orders UNIQUE (number)

==== NOT DEFERRABLE may stay
---- before
CREATE TABLE orders (id int PRIMARY KEY NOT DEFERRABLE);
