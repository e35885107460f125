-- bad
-- expect: 0A000 locking clauses other than FOR UPDATE are not supported
SELECT id FROM orders WHERE id = 1 FOR KEY SHARE

SELECT id FROM orders WHERE id = 1 FOR SHARE

-- ok
SELECT id FROM orders WHERE id = 1 FOR KEY SHARE
