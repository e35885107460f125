-- bad
-- expect: 22023 NUMERIC precision 1001 must be between 1 and 1000
CREATE TABLE orders (amount numeric(1001, 2))

-- ok
CREATE TABLE orders (amount numeric(1000, 2))
