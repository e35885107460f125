==== CONCURRENTLY becomes ASYNC
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX CONCURRENTLY orders_note ON orders (note);
---- after
CREATE INDEX ASYNC orders_note ON orders (note);
---- change
SAFE create-index-concurrently: the index is built by a background job: CREATE INDEX ASYNC
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== with IF NOT EXISTS and comments
---- setup
CREATE TABLE orders (note text);
---- before
create unique index /* online */ concurrently -- really
  if not exists orders_note on orders (note);
---- after
create unique index /* online */ async -- really
  if not exists orders_note on orders (note);
---- change
SAFE create-index-concurrently: the index is built by a background job: CREATE INDEX ASYNC
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC

==== an index named concurrently
---- setup
CREATE TABLE orders (note text);
---- before
CREATE INDEX "concurrently" ON orders (note);
---- after
CREATE INDEX ASYNC "concurrently" ON orders (note);
---- change
SAFE create-index-async: the index is built by a background job: CREATE INDEX ASYNC
