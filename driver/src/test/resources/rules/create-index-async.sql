-- bad
-- expect: 0A000 unsupported mode. please use CREATE INDEX ASYNC.
CREATE INDEX orders_by_note ON orders (note)

create unique index on orders (number desc)

CREATE INDEX "async" ON orders (number)

-- ok
CREATE UNIQUE INDEX ASYNC orders_by_number ON orders (number) NULLS NOT DISTINCT

SELECT 'CREATE INDEX x ON y (z)'
