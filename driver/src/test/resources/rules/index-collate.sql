-- bad
-- expect: 0A000 COLLATE clause not supported
CREATE INDEX ASYNC ON orders (note COLLATE "C")

-- ok
CREATE INDEX ASYNC ON orders (note)
