-- bad
-- expect: 0A000 opclass not supported for index keys
CREATE INDEX ASYNC ON orders (note text_pattern_ops)

-- ok
CREATE INDEX ASYNC ON orders (text_pattern_ops)
