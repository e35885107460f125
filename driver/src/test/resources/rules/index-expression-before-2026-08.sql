-- bad
-- expect: 0A000 expression not supported for index keys
CREATE INDEX ASYNC ON orders (lower(note))

-- ok
CREATE INDEX ASYNC ON orders (lower(note), (amount * 2))
