==== a name is made
---- only PostgreSQL does not parse it
---- setup
CREATE TABLE orders (note text, id int);
---- before
CREATE INDEX ASYNC IF NOT EXISTS ON orders (note, id);
---- after
CREATE INDEX ASYNC IF NOT EXISTS orders_note_id_idx ON orders (note, id);
---- change
REVIEW index-without-name: the index gets the name orders_note_id_idx

==== with a finding that only shows then
---- only PostgreSQL does not parse it
---- setup
CREATE TABLE orders (note text, id int);
---- before
CREATE INDEX IF NOT EXISTS ON public.orders USING btree (note);
---- after
CREATE INDEX ASYNC IF NOT EXISTS orders_note_idx ON public.orders (note);
---- change
SAFE create-index-using: USING btree is removed: it is the only kind of index
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC
REVIEW index-without-name: the index gets the name orders_note_idx

==== no name for an expression
---- before
CREATE INDEX ASYNC IF NOT EXISTS ON orders (lower(note));
