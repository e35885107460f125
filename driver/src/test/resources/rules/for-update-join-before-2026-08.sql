-- bad
-- expect: 0A000 locking clause such as FOR UPDATE can be applied on a single table
SELECT o.id FROM orders o JOIN lines l ON l.order_id = o.id WHERE o.id = 1 FOR UPDATE

SELECT o.id FROM orders o, lines l WHERE o.id = 1 FOR UPDATE

-- ok
SELECT o.id FROM orders o JOIN lines l ON l.order_id = o.id WHERE o.id = 1 FOR UPDATE

-- level: 2026-07
SELECT o.id, o.note FROM orders o WHERE o.id IN (1, 2) ORDER BY 1, 2 FOR UPDATE
