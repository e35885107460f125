-- bad
-- expect: 0A000 datatype jsonb is not supported in a key
CREATE INDEX ASYNC ON orders (payload)

-- expect: 0A000 datatype interval is not supported in a key
CREATE INDEX ASYNC ON orders (number, duration)

-- ok
CREATE INDEX ASYNC ON orders ((payload ->> 'state'))

CREATE INDEX ASYNC ON orders (number) INCLUDE (payload)
