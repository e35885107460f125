==== the schema of the table
---- only PostgreSQL does not parse it
---- setup
CREATE SCHEMA shop;
CREATE TABLE shop.orders (note text);
---- before
CREATE INDEX ASYNC shop.orders_note ON shop.orders (note);
---- after
CREATE INDEX ASYNC orders_note ON shop.orders (note);
---- change
SAFE index-name-schema: the schema before the name of the index is removed: it is that of the table

==== another schema
---- only PostgreSQL does not parse it
---- setup
CREATE SCHEMA shop;
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC shop.orders_note ON orders (note);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
REVIEW index-name-schema: the index is in the schema of its table, whatever schema was named

==== with everything else
---- only PostgreSQL does not parse it
---- setup
CREATE SCHEMA shop;
CREATE TABLE shop.orders (note text);
---- before
create index shop . "orders note" on shop.orders using btree (note asc);
---- after
create index async "orders note" on shop.orders (note);
---- change
SAFE create-index-using: USING btree is removed: it is the only kind of index
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC
SAFE index-name-schema: the schema before the name of the index is removed: it is that of the table
SAFE index-sort-order: ASC is removed: keys ascend anyway
