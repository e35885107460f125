==== a plain index
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX orders_note ON orders (note);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== unique, in lower case
---- setup
CREATE TABLE orders (note text);
---- before
create unique index orders_note on orders (note);
---- after
create unique index async orders_note on orders (note);
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== without a name, with a predicate
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ON orders (lower(note)) INCLUDE (note) WHERE note IS NOT NULL;
---- after
CREATE INDEX ASYNC ON orders (lower(note)) INCLUDE (note) WHERE note IS NOT NULL;
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== comments between all words
---- setup
CREATE TABLE orders (note text);
---- before
CREATE /* 1 */ UNIQUE -- 2
  INDEX -- 3
  orders_note /* 4 */ ON orders (note -- 5
  );
---- after
CREATE /* 1 */ UNIQUE -- 2
  INDEX ASYNC -- 3
  orders_note /* 4 */ ON orders (note -- 5
  );
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== quoted names and names of keywords
---- setup
CREATE TABLE "Order s" ("index" text, "Asc" text);
---- before
CREATE INDEX "create index" ON "Order s" ("index", "Asc"); -- CREATE INDEX x ON y (z)
---- after
CREATE INDEX ASYNC "create index" ON "Order s" ("index", "Asc"); -- CREATE INDEX x ON y (z)
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== two on a line
---- setup
CREATE TABLE orders (note text, id int);
---- before
CREATE INDEX a ON orders (note); CREATE INDEX b ON orders (id);
---- after
CREATE INDEX ASYNC a ON orders (note); CREATE INDEX ASYNC b ON orders (id);
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== in an explicit transaction of its own
---- setup
CREATE TABLE orders (note text);
---- before
BEGIN;
CREATE INDEX a ON orders (note);
COMMIT;
---- after
BEGIN;
CREATE INDEX ASYNC a ON orders (note);
COMMIT;
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== an index that is asynchronous stays
---- before
CREATE INDEX ASYNC a ON orders (note);

==== in a string and in a comment
---- before
SELECT 'CREATE INDEX a ON b (c)' AS "CREATE INDEX"; -- CREATE INDEX a ON b (c);

==== with a constraint that uses it
---- setup
CREATE TABLE orders (note text);
---- before
CREATE UNIQUE INDEX orders_note ON orders (note);
ALTER TABLE orders ADD CONSTRAINT orders_note UNIQUE USING INDEX orders_note;
---- after
CREATE UNIQUE INDEX ASYNC orders_note ON orders (note);
ALTER TABLE orders ADD CONSTRAINT orders_note UNIQUE USING INDEX orders_note;
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC
