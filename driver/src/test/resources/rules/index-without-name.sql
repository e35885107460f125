-- bad
-- expect: 42601 syntax error at or near "on"
create index async if not exists on orders (note)

CREATE UNIQUE INDEX ASYNC IF NOT EXISTS ON orders (note)

-- ok
CREATE INDEX ASYNC IF NOT EXISTS orders_by_note ON orders (note)

CREATE INDEX ASYNC ON orders (note)
