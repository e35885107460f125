-- bad
-- expect: 22023 NUMERIC scale 38 must be between 0 and 37
CREATE TABLE orders (amount decimal(38, 38))

-- ok
CREATE TABLE orders (amount decimal(38, 38))
