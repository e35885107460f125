-- bad
-- expect: 42601 syntax error at or near "."
CREATE INDEX ASYNC shop.orders_by_note ON shop.orders (note)

-- ok
CREATE INDEX ASYNC orders_by_note ON shop.orders (note)
