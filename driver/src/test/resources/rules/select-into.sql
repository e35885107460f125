-- bad
-- expect: 0A000 unsupported statement: CreateTableAs
SELECT * INTO recent FROM orders

-- ok
INSERT INTO recent SELECT * FROM orders
