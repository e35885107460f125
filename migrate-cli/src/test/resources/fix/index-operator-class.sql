==== removed
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (note text_pattern_ops);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
REVIEW index-operator-class: the key is ordered as its type is, not by text_pattern_ops; the order of text is that of C
---- differs
- CREATE INDEX orders_note ON orders USING btree (note text_pattern_ops)
+ CREATE INDEX orders_note ON orders USING btree (note)

==== qualified, with ASC
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (note pg_catalog.text_ops ASC);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
REVIEW index-operator-class: the key is ordered as its type is, not by pg_catalog.text_ops; the order of text is that of C
SAFE index-sort-order: ASC is removed: keys ascend anyway

==== of an expression with a collation
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (lower(note) COLLATE "C" text_pattern_ops);
---- after
CREATE INDEX ASYNC orders_note ON orders (lower(note));
---- change
SAFE index-collate: COLLATE is removed: every text is ordered by the collation C
REVIEW index-operator-class: the key is ordered as its type is, not by text_pattern_ops; the order of text is that of C
---- differs
- CREATE INDEX orders_note ON orders USING btree (lower(note) text_pattern_ops)
+ CREATE INDEX orders_note ON orders USING btree (lower(note))
