-- bad
-- expect: 0A000 unsupported statement: Truncate
TRUNCATE orders

TRUNCATE TABLE ONLY orders, lines RESTART IDENTITY CASCADE

-- ok
DELETE FROM orders WHERE id IN (SELECT id FROM orders LIMIT 3000)

SELECT truncate FROM orders
