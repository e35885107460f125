-- bad
-- expect: 0A000 datatype numeric is not supported in a key
CREATE TABLE orders (number numeric PRIMARY KEY)

-- ok
CREATE TABLE orders (number numeric PRIMARY KEY)
