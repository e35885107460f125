==== C is what there is
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (note COLLATE "C");
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
SAFE index-collate: COLLATE is removed: every text is ordered by the collation C

==== POSIX in its schema
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (note COLLATE pg_catalog."POSIX" DESC);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
SAFE index-collate: COLLATE is removed: every text is ordered by the collation C
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
---- differs
- CREATE INDEX orders_note ON orders USING btree (note DESC)
+ CREATE INDEX orders_note ON orders USING btree (note)

==== another one
---- setup
CREATE TABLE orders (note text);
CREATE COLLATION german (provider = icu, locale = 'de-DE');
---- before
CREATE INDEX ASYNC orders_note ON orders (note COLLATE german);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
REVIEW index-collate: text is compared and ordered byte by byte (C), not by german
---- differs
- CREATE INDEX orders_note ON orders USING btree (note COLLATE german)
+ CREATE INDEX orders_note ON orders USING btree (note)
