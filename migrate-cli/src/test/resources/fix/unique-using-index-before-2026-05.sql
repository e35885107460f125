==== the index is enough
---- level 2026-04
---- setup
CREATE TABLE orders (number int);
CREATE UNIQUE INDEX k ON orders (number);
---- before
ALTER TABLE orders ADD CONSTRAINT k UNIQUE USING INDEX k;
---- after
---- change
REVIEW unique-using-index-before-2026-05: the unique index alone keeps the values apart; there is no constraint of its name
---- differs
- constraint k on orders UNIQUE (number)
