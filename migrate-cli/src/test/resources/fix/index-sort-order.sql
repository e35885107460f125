==== ASC is removed
---- setup
CREATE TABLE orders (note text, id int);
---- before
CREATE INDEX ASYNC orders_note ON orders (note ASC, id asc NULLS FIRST);
---- after
CREATE INDEX ASYNC orders_note ON orders (note, id NULLS FIRST);
---- change
SAFE index-sort-order: ASC is removed: keys ascend anyway
SAFE index-sort-order: ASC is removed: keys ascend anyway

==== DESC is removed
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (note DESC);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
---- differs
- CREATE INDEX orders_note ON orders USING btree (note DESC)
+ CREATE INDEX orders_note ON orders USING btree (note)

==== of an expression
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders ((note || 'x') DESC, lower(note) ASC);
---- after
CREATE INDEX ASYNC orders_note ON orders ((note || 'x'), lower(note));
---- change
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
SAFE index-sort-order: ASC is removed: keys ascend anyway
---- differs
- CREATE INDEX orders_note ON orders USING btree (((note || 'x'::text)) DESC, lower(note))
+ CREATE INDEX orders_note ON orders USING btree (((note || 'x'::text)), lower(note))

==== with a comment right behind
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX ASYNC orders_note ON orders (note -- the note
  DESC -- newest first
  );
---- after
CREATE INDEX ASYNC orders_note ON orders (note -- the note
  -- newest first
  );
---- change
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
---- differs
- CREATE INDEX orders_note ON orders USING btree (note DESC)
+ CREATE INDEX orders_note ON orders USING btree (note)

==== the order of NULL is reversed too
---- setup
CREATE TABLE orders (note text, id int);
---- before
CREATE INDEX ASYNC orders_note ON orders (note DESC NULLS LAST, id desc nulls first);
---- after
CREATE INDEX ASYNC orders_note ON orders (note NULLS FIRST, id nulls LAST);
---- change
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
---- differs
- CREATE INDEX orders_note ON orders USING btree (note DESC NULLS LAST, id DESC)
+ CREATE INDEX orders_note ON orders USING btree (note NULLS FIRST, id)

==== a column named desc
---- setup
CREATE TABLE orders ("desc" text);
---- before
CREATE INDEX ASYNC orders_desc ON orders ("desc"DESC);
---- after
CREATE INDEX ASYNC orders_desc ON orders ("desc");
---- change
REVIEW index-sort-order: the key ascends; ORDER BY ... DESC reads the index backwards if all keys are reversed
---- differs
- CREATE INDEX orders_desc ON orders USING btree ("desc" DESC)
+ CREATE INDEX orders_desc ON orders USING btree ("desc")
