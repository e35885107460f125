-- bad
-- expect: 42704 type "serial" does not exist
CREATE TABLE orders (id serial PRIMARY KEY)

-- expect: 42704 type "bigserial" does not exist
ALTER TABLE orders ADD COLUMN number BIGSERIAL

-- ok
CREATE TABLE orders (serial text)
