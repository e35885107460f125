-- bad
-- expect: 42703 column "ctid" does not exist
SELECT id, ctid FROM orders

-- expect: 42703 column o.xmin does not exist
SELECT o.xmin, o.id FROM orders o

-- expect: 42703 column "ctid" does not exist
DELETE FROM orders WHERE "ctid" IN (SELECT ctid FROM orders ORDER BY id LIMIT 10)

-- expect: 42703 column "xmax" does not exist
INSERT INTO orders (id) VALUES (1) ON CONFLICT (id) DO UPDATE SET id = 1 RETURNING (xmax = 0) AS inserted

SELECT max(CTID) FROM orders

UPDATE orders SET note = 'x' WHERE id = 1 AND xmin = 5

SELECT cmin, cmax FROM orders

SELECT id FROM orders WHERE note IS DISTINCT FROM 'x' AND ctid = '(0,1)'

SELECT a.id FROM orders a JOIN orders b ON a.ctid < b.ctid

DELETE FROM orders WHERE ctid = ANY (ARRAY[ctid])

COPY (SELECT ctid FROM orders) TO STDOUT

CREATE VIEW places AS SELECT ctid, id FROM orders

-- ok
SELECT id, version FROM orders

SELECT 'ctid', id AS ctid FROM orders

SELECT id ctid FROM orders ORDER BY ctid

SELECT ctid FROM (SELECT id AS ctid FROM orders) o

SELECT ctid FROM (VALUES (1)) AS v (ctid)

WITH v (xmin, xmax) AS (SELECT 1, 2) SELECT xmin, xmax FROM v

SELECT xmin(1), ctid.id FROM ctid, other.xmax

SELECT tableoid FROM orders

SELECT count(*) xmin, CASE WHEN true THEN 1 END xmax FROM orders GROUP BY xmax, xmin

SELECT xmin FROM generate_series(1, 2) AS xmin

SELECT "CTID" FROM orders

SELECT c.xmin FROM pg_catalog.pg_class c

SELECT 1 -- ctid
