CREATE TABLE orders (
  id uuid PRIMARY KEY,
	total	money,
  note text
    COLLATE "de_DE"
);

-- dsql:ignore truncate: only the staging table
TRUNCATE staging;

CREATE INDEX ASYNC orders_by_total ON orders (total DESC);
create index orders_by_note on orders (note);

BEGIN;
CREATE TABLE a (id uuid PRIMARY KEY);

INSERT INTO a VALUES (gen_random_uuid());
COMMIT;

BEGIN; CREATE SCHEMA s1; CREATE SCHEMA s2; COMMIT;

CREATE TABLE log (
  at timestamptz
);
TRUNCATE
  orders,
  log;

SELECT 'never
ends;
