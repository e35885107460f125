-- bad
-- expect: 0A000 unsupported statement: Lock
LOCK TABLE orders IN EXCLUSIVE MODE

-- ok
SELECT id FROM orders WHERE id = 1 FOR UPDATE
