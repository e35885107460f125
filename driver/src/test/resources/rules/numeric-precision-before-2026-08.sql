-- bad
-- expect: 22023 NUMERIC precision 39 must be between 1 and 38
CREATE TABLE orders (amount numeric(39))

-- ok
CREATE TABLE orders (amount numeric(39))
