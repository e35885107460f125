-- bad
-- expect: 0A000 datatype jsonb not supported
CREATE TABLE orders (payload jsonb)

ALTER TABLE orders ADD COLUMN payload jsonb

-- ok
CREATE TABLE orders (payload jsonb)
