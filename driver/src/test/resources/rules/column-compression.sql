-- bad
-- expect: 0A000 COMPRESSION clause not supported
CREATE TABLE orders (note text COMPRESSION lz4)

-- ok
CREATE TABLE orders (compression text)
