-- bad
-- expect: 0A000 TABLESAMPLE clause not supported
SELECT * FROM orders TABLESAMPLE SYSTEM (1)

SELECT count(*) FROM (SELECT * FROM orders o TABLESAMPLE BERNOULLI (5)) s

-- ok
SELECT * FROM orders ORDER BY random() LIMIT 10

SELECT * FROM orders AS "tablesample"
