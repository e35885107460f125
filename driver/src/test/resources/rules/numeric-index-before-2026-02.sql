-- bad
-- expect: 0A000 datatype numeric is not supported in a key
CREATE INDEX ASYNC ON orders (amount)

-- ok
CREATE INDEX ASYNC ON orders (amount)
