-- bad
-- expect: 0A000 datatype json not supported
CREATE TABLE orders (payload json)

-- ok
CREATE TABLE orders (payload json)
