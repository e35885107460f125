-- case: index-async
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE INDEX ASYNC orders_state_idx ON orders (state);

-- case: index-async-unique-include
-- source: AWS documentation, 2026-09
-- expect: accepted
create unique index async on app.orders (code, region nulls first) include (state, qty) nulls not distinct;

-- case: index-async-if-not-exists
-- source: AWS documentation, 2026-09; AWS-authored development and migration notes, 2026-10
-- expect: accepted
-- strength: weak
-- note: one installer of mid 2026 said it is not accepted
CREATE INDEX ASYNC IF NOT EXISTS orders_state_idx ON orders (state NULLS LAST);

-- case: index-sync
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE INDEX orders_state_idx ON orders (state);

-- case: index-sync-unique-unnamed
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
create unique
index on app.orders (code);

-- case: index-sync-if-not-exists
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE INDEX IF NOT EXISTS orders_state_idx ON orders (state) INCLUDE (qty);

-- case: index-sync-on-empty-table
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
-- refused-statement: 2
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
CREATE INDEX orders_state_idx ON orders (state);

-- case: index-sync-async-in-comment
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE INDEX /* ASYNC */ orders_state_idx ON orders (state); -- ASYNC

-- case: index-named-async-quoted
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
-- note: a quoted async is the name of the index, not the mode
CREATE INDEX "async" ON orders (state);

-- case: index-async-named-async
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: accepted
CREATE INDEX ASYNC "async" ON orders (state);

-- case: index-async-comments-between
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE -- a
UNIQUE /* b */ INDEX
  async /* c */ "Orders Code" ON "Orders" ("Code");

-- case: index-concurrently
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 CONCURRENTLY not supported for CREATE INDEX
CREATE INDEX CONCURRENTLY orders_state_idx ON orders (state);

-- case: index-concurrently-if-not-exists
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 CONCURRENTLY not supported for CREATE INDEX
create unique index
  concurrently if not exists orders_code_idx on public.orders (code);

-- case: index-using-btree
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 USING not supported for CREATE INDEX
CREATE INDEX ASYNC i ON orders USING btree (state);

-- case: index-using-gin
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 USING not supported for CREATE INDEX
create index async on docs
  using gin (body);

-- case: index-using-hash-partial
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused 0A000 USING not supported for CREATE INDEX
CREATE INDEX ASYNC i ON orders USING hash (state) WHERE state IS NOT NULL;

-- case: index-desc
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 specifying sort order not supported for index keys
CREATE INDEX ASYNC i ON orders (created DESC);

-- case: index-asc-second-key
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 specifying sort order not supported for index keys
create index async i on app.orders (state, created asc nulls last);

-- case: index-desc-on-expression
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 specifying sort order not supported for index keys
CREATE INDEX ASYNC i ON orders ((lower(state)) DESC);

-- case: index-opclass
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 opclass not supported for index keys
CREATE INDEX ASYNC i ON orders (state text_pattern_ops);

-- case: index-opclass-qualified
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 opclass not supported for index keys
CREATE UNIQUE INDEX ASYNC i ON orders (id, state pg_catalog.varchar_pattern_ops);

-- case: index-partial
-- source: release note of 2026-09-15
-- expect: accepted
CREATE INDEX ASYNC open_orders ON orders (customer_id) WHERE state = 'open';

-- case: index-partial-unique
-- source: release note of 2026-09-15
-- expect: accepted
CREATE UNIQUE INDEX ASYNC one_main_address ON address (customer_id) WHERE is_main AND deleted_at IS NULL;

-- case: index-partial-without-async
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-10-03
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE INDEX open_orders ON orders (customer_id) WHERE state = 'open';

-- case: index-partial-now
-- source: release note of 2026-09-15
-- expect: refused
-- note: predicate is not immutable; message unknown
CREATE INDEX ASYNC i ON orders (id) WHERE created > now() - interval '1 day';

-- case: index-partial-current-user
-- source: release note of 2026-09-15
-- expect: refused
-- note: predicate is not immutable; message unknown
create index async i on orders (id) where owner = current_user;

-- case: index-partial-random
-- source: release note of 2026-09-15
-- expect: refused
-- note: predicate is not immutable; message unknown
CREATE INDEX ASYNC i ON orders (id) WHERE random() < 0.5;

-- case: index-partial-subquery
-- source: release note of 2026-09-15
-- expect: refused
-- note: only columns of the table itself
CREATE INDEX ASYNC i ON orders (id) WHERE id IN (SELECT id FROM vip);

-- case: index-partial-now-in-string
-- source: release note of 2026-09-15
-- expect: accepted
CREATE INDEX ASYNC i ON orders (id) WHERE state <> 'now()' AND note IS DISTINCT FROM 'random()';

-- case: index-expression-lower
-- source: release note of 2026-08-13
-- expect: accepted
-- strength: weak
-- note: the documented grammar writes (expression) in its own parentheses
CREATE INDEX ASYNC users_email_idx ON users (lower(email));

-- case: index-expression-unique-paren
-- source: release note of 2026-08-13
-- expect: accepted
CREATE UNIQUE INDEX ASYNC ON users ((lower(email)), (upper(country)) NULLS FIRST);

-- case: index-expression-json-arrow
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE docs (id bigint PRIMARY KEY, body jsonb);
CREATE INDEX ASYNC docs_name_idx ON docs ((body ->> 'name'));

-- case: index-expression-arithmetic
-- source: release note of 2026-08-13
-- expect: accepted
CREATE TABLE sales (id bigint PRIMARY KEY, qty integer, price integer);
CREATE INDEX ASYNC ON sales ((qty * price)) WHERE qty > 0;

-- case: index-expression-now
-- source: measured by AWS, 2026-10-01
-- expect: refused 42P17 functions in index expression must be marked IMMUTABLE
CREATE INDEX ASYNC i ON orders ((now()));

-- case: index-expression-random
-- source: measured by AWS, 2026-10-01
-- expect: refused 42P17 functions in index expression must be marked IMMUTABLE
create index async i on orders (id, (random()));

-- case: index-expression-to-char
-- source: measured by AWS, 2026-10-01
-- expect: refused 42P17 functions in index expression must be marked IMMUTABLE
-- refused-statement: 2
CREATE TABLE ev (id bigint PRIMARY KEY, at timestamp);
CREATE INDEX ASYNC ev_month ON ev ((to_char(at, 'YYYY-MM')));

-- case: index-expression-tstz-date
-- source: measured by AWS, 2026-10-01
-- expect: refused 42P17 functions in index expression must be marked IMMUTABLE
-- refused-statement: 2
-- note: timestamptz to date depends on the time zone
CREATE TABLE ev (id bigint PRIMARY KEY, at timestamptz);
CREATE INDEX ASYNC ev_day ON ev ((at::date));

-- case: index-expression-timestamp-date
-- source: release note of 2026-08-13
-- expect: accepted
-- note: timestamp to date is immutable
CREATE TABLE ev (id bigint PRIMARY KEY, at timestamp);
CREATE INDEX ASYNC ev_day ON ev ((at::date));

-- case: index-expression-concat
-- source: measured by AWS, 2026-10-01
-- expect: refused 42P17 functions in index expression must be marked IMMUTABLE
-- note: concat() is STABLE
CREATE INDEX ASYNC i ON people ((concat(first_name, last_name)));

-- case: index-include-expression
-- source: AWS documentation, 2026-09
-- expect: refused
CREATE INDEX ASYNC i ON orders (id) INCLUDE ((lower(state)));

-- case: index-jsonb-key
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype jsonb is not supported in a key
-- refused-statement: 2
CREATE TABLE docs (id bigint PRIMARY KEY, body jsonb);
CREATE INDEX ASYNC docs_body_idx ON docs (body);

-- case: index-json-key
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype json is not supported in a key
-- refused-statement: 2
create table app.docs (id bigint primary key, "Body" json);
create index async on app.docs (id, "Body");

-- case: index-bytea-key
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype bytea is not supported in a key
-- refused-statement: 2
CREATE TABLE files (id bigint PRIMARY KEY, digest bytea NOT NULL);
CREATE UNIQUE INDEX ASYNC ON files (digest);

-- case: index-interval-key
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype interval is not supported in a key
-- refused-statement: 2
CREATE TABLE jobs (id bigint PRIMARY KEY, every interval);
CREATE INDEX ASYNC ON jobs (every);

-- case: index-timetz-key
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000
-- refused-statement: 2
CREATE TABLE shops (id bigint PRIMARY KEY, opens timetz);
CREATE INDEX ASYNC ON shops (opens) WHERE opens IS NOT NULL;

-- case: index-jsonb-added-later
-- source: measured by AWS, 2026-10-01; measured on a cluster by others, 2026-08
-- expect: refused 0A000 datatype jsonb is not supported in a key
-- refused-statement: 3
CREATE TABLE docs (id bigint PRIMARY KEY);
ALTER TABLE docs ADD COLUMN body jsonb;
CREATE INDEX ASYNC ON docs (body);

-- case: index-jsonb-in-predicate-only
-- source: release note of 2026-09-15
-- expect: accepted
-- note: any column may stand in the predicate
CREATE TABLE docs (id bigint PRIMARY KEY, kind text, body jsonb);
CREATE INDEX ASYNC ON docs (kind) WHERE body IS NOT NULL;

-- case: index-numeric-key
-- source: release note of 2026-02-03
-- expect: accepted
CREATE TABLE prices (id bigint PRIMARY KEY, amount numeric(12,2));
CREATE INDEX ASYNC ON prices (amount);

-- case: index-many-types
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE m (id uuid PRIMARY KEY, a boolean, b date, c time, d timestamptz, e real, f text);
CREATE INDEX ASYNC ON m (a, b, c, d);
CREATE INDEX ASYNC ON m (e, f);

-- case: index-eight-keys
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE INDEX ASYNC i ON w (a, b, c, d, e, f, g, h) INCLUDE (i, j);

-- case: index-nine-keys
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54011 more than 8 column keys in an index are not supported
CREATE INDEX ASYNC i ON w (a, b, c, d, e, f, g, h, i);

-- case: index-nine-keys-with-expression
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 54011 more than 8 column keys in an index are not supported
create unique index async on w (a, b, c, d, e, f, g, (lower(h)), i) where a > 0;

-- case: index-sync-allowed-by-setting
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: the table is empty
SET disable_sync_create_index = off;
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
CREATE INDEX orders_state_idx ON orders (state);

-- case: index-sync-setting-on-again
-- source: AWS documentation, 2026-09; measured by AWS, 2026-10-01
-- expect: refused 0A000 unsupported mode. please use CREATE INDEX ASYNC.
-- refused-statement: 4
SET disable_sync_create_index TO off;
CREATE TABLE orders (id bigint PRIMARY KEY, state text);
RESET disable_sync_create_index;
CREATE INDEX orders_state_idx ON orders (state);

-- case: index-drop
-- source: AWS documentation, 2026-09
-- expect: accepted
DROP INDEX IF EXISTS orders_state_idx, app.other_idx CASCADE;

-- case: index-drop-restrict
-- source: AWS documentation, 2026-09
-- expect: accepted
drop index orders_state_idx restrict;

-- case: index-drop-concurrently
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused
-- note: text is "DROP INDEX CONCURRENTLY must be first action in transaction" even outside a block
DROP INDEX CONCURRENTLY orders_state_idx;

-- case: index-drop-concurrently-lower
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: refused
drop index
  concurrently if exists app.orders_state_idx;

-- case: index-rename
-- source: measured on a cluster by others, 2026-10-03; measured on a cluster by others, 2026-07 and 2026-10-10
-- expect: accepted
-- note: undocumented but works
ALTER INDEX orders_state_idx RENAME TO orders_state_index;

-- case: index-key-collate
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: absent from the documented grammar of index keys
CREATE INDEX ASYNC i ON orders (state COLLATE "C");

-- case: index-with-fillfactor
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: absent from the documented grammar
CREATE INDEX ASYNC i ON orders (state) WITH (fillfactor = 70);

-- case: index-tablespace
-- source: AWS documentation, 2026-09
-- expect: refused
-- strength: weak
-- note: absent from the documented grammar
CREATE INDEX ASYNC i ON orders (state) TABLESPACE fast;

-- case: index-column-named-desc
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE texts (id bigint PRIMARY KEY, "desc" text, "asc" text, "using" text, "where" text);
CREATE INDEX ASYNC "concurrently" ON texts ("desc", "asc", "using") INCLUDE ("where");

-- case: index-on-dropped-jsonb-replaced-by-text
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE docs (id bigint PRIMARY KEY, body jsonb);
ALTER TABLE docs DROP COLUMN body;
ALTER TABLE docs ADD COLUMN body text;
CREATE INDEX ASYNC docs_body_idx ON docs (body);

-- case: index-partial-is-null-and-bool
-- source: release note of 2026-09-15
-- expect: accepted
create unique index async if_open on app.orders (customer_id) include (note) where not closed and (state = 'a' or state = 'b') and lower(region) like 'de%';

-- case: index-partial-in-list
-- source: release note of 2026-09-15
-- expect: accepted
CREATE INDEX ASYNC i ON orders (id, qty) NULLS DISTINCT WHERE state IN ('open', 'held') AND qty BETWEEN 1 AND 5;

-- case: index-expression-case-coalesce
-- source: release note of 2026-08-13
-- expect: accepted
CREATE INDEX ASYNC i ON orders ((CASE WHEN qty > 0 THEN 'in' ELSE 'out' END), (coalesce(region, '')));

-- case: index-expression-jsonb-cast
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE docs (id bigint PRIMARY KEY, body jsonb, raw json);
CREATE INDEX ASYNC ON docs (((body ->> 'n')::integer));
CREATE INDEX ASYNC ON docs ((raw #>> '{a,b}'));

-- case: index-expression-extract-timestamp
-- source: release note of 2026-08-13
-- expect: accepted
CREATE TABLE ev (id bigint PRIMARY KEY, at timestamp);
CREATE INDEX ASYNC ON ev ((extract(year FROM at)));

-- case: index-on-decimal-and-dec
-- source: release note of 2026-02-03
-- expect: accepted
CREATE TABLE p (id dec(38,0) PRIMARY KEY, a decimal(10,2), b numeric);
CREATE UNIQUE INDEX ASYNC p_ab ON p (a, b NULLS FIRST);

-- case: index-interval-as-include-free
-- source: AWS documentation, 2026-09
-- expect: accepted
-- note: the interval column stays outside of every key
CREATE TABLE j (id bigint PRIMARY KEY, every interval, name text);
CREATE INDEX ASYNC j_name ON j (name);
DROP INDEX j_name;

-- case: index-unique-on-varchar-100
-- source: AWS documentation, 2026-09
-- expect: accepted
CREATE TABLE c (id uuid PRIMARY KEY, code varchar(100) NOT NULL);
CREATE UNIQUE INDEX ASYNC c_code ON c (code);

