-- bad
-- expect: 0A000 unsupported statement: CreateStats
CREATE STATISTICS pair (dependencies) ON a, b FROM orders

-- ok
CREATE STATISTICS pair (dependencies) ON a, b FROM orders
