==== at once
---- setup
CREATE TABLE orders (note text);
CREATE INDEX orders_note ON orders (note);
---- before
DROP INDEX CONCURRENTLY IF EXISTS orders_note;
---- after
DROP INDEX IF EXISTS orders_note;
---- change
REVIEW drop-index-concurrently: the index is dropped at once, and may be in a transaction
