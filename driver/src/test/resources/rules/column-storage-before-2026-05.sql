-- bad
-- expect: 0A000 STORAGE clause not supported
CREATE TABLE orders (note text STORAGE PLAIN)

-- ok
CREATE TABLE orders (note text STORAGE PLAIN)
