==== checked at once
---- setup
CREATE TABLE orders (number int NOT NULL);
CREATE UNIQUE INDEX k ON orders (number);
---- before
ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX k DEFERRABLE INITIALLY DEFERRED;
---- after
ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX k;
---- change
REVIEW deferrable-unique-using-index: the key is checked by each statement and not at COMMIT
---- differs
- constraint k on orders UNIQUE (number) DEFERRABLE INITIALLY DEFERRED
+ constraint k on orders UNIQUE (number)
