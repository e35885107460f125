==== btree is removed
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders USING btree (note);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
SAFE create-index-using: USING btree is removed: it is the only kind of index

==== without a space before the list, and with a comment
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders USING /* the usual */ BTREE(note);
---- after
CREATE INDEX ASYNC orders_note ON orders /* the usual */(note);
---- change
SAFE create-index-using: USING btree is removed: it is the only kind of index

==== hash becomes a b-tree
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders USING hash (note);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
REVIEW create-index-using: the index is a b-tree and no hash index
---- differs
- CREATE INDEX orders_note ON orders USING hash (note)
+ CREATE INDEX orders_note ON orders USING btree (note)

==== gin has no counterpart
---- before
CREATE INDEX ASYNC orders_payload ON orders USING gin (payload);

==== all at once
---- setup
CREATE TABLE orders (note text, id int);
---- before
CREATE INDEX CONCURRENTLY orders_note ON orders USING btree (note ASC, id DESC NULLS LAST);
---- after
CREATE INDEX ASYNC orders_note ON orders (note, id NULLS FIRST);
---- change
SAFE create-index-concurrently: the index is built by a background job: CREATE INDEX ASYNC
SAFE create-index-using: USING btree is removed: it is the only kind of index
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC
SAFE index-sort-order: ASC is removed: keys ascend anyway
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
---- differs
- CREATE INDEX orders_note ON orders USING btree (note, id DESC NULLS LAST)
+ CREATE INDEX orders_note ON orders USING btree (note, id NULLS FIRST)

==== on a line of its own
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note
  ON orders
  USING btree
  (note);
---- after
CREATE INDEX ASYNC orders_note
  ON orders
  (note);
---- change
SAFE create-index-using: USING btree is removed: it is the only kind of index
