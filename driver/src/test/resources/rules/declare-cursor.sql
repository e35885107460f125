-- bad
-- expect: 0A000 unsupported statement: DeclareCursor
DECLARE c CURSOR FOR SELECT * FROM orders

-- ok
SELECT * FROM orders
