-- bad
-- expect: 0A000 locking clauses other than FOR UPDATE/FOR KEY SHARE are not supported
SELECT id FROM orders WHERE id = 1 FOR SHARE

SELECT id FROM orders WHERE id = 1 FOR NO KEY UPDATE SKIP LOCKED

WITH held AS (SELECT id FROM orders FOR SHARE) SELECT count(*) FROM held

-- ok
SELECT id FROM orders FOR UPDATE

SELECT o.id FROM orders o JOIN lines l ON l.order_id = o.id FOR KEY SHARE OF o NOWAIT

SELECT substring(note FROM 1 FOR share) FROM orders
