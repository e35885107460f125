-- bad
-- expect: 0A000 unsupported statement: Reindex
REINDEX TABLE orders

-- ok
ANALYZE orders
