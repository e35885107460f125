-- bad
-- expect: 0A000 DROP INDEX CONCURRENTLY must be first action in transaction
DROP INDEX CONCURRENTLY orders_by_note

-- ok
DROP INDEX IF EXISTS orders_by_note CASCADE
