-- bad
-- expect: 0A000 locking clause such as FOR UPDATE can be applied only on tables with equality predicates on the key
SELECT id FROM orders FOR UPDATE

-- ok
SELECT id FROM orders FOR UPDATE

-- level: 2026-07
SELECT id FROM orders WHERE id = 1 FOR UPDATE
