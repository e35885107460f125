-- bad
-- expect: 0A000 WHERE not supported for CREATE INDEX
CREATE INDEX ASYNC open_orders ON orders (number) WHERE state = 'open'

-- expect: 0A000 WHERE not supported for CREATE INDEX
CREATE INDEX open_orders ON orders (number) WHERE state = 'open'

-- ok
CREATE INDEX ASYNC open_orders ON orders (number) WHERE state = 'open'
