-- bad
-- expect: 0A000 specifying sort order not supported for index keys
CREATE INDEX ASYNC ON orders (number DESC)

CREATE INDEX ASYNC ON orders (note, number ASC NULLS LAST)

-- ok
CREATE INDEX ASYNC ON orders (note NULLS FIRST, number)
