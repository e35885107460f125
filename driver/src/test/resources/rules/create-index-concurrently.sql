-- bad
-- expect: 0A000 CONCURRENTLY not supported for CREATE INDEX
CREATE INDEX CONCURRENTLY orders_by_note ON orders USING btree (note DESC)

-- ok
CREATE INDEX ASYNC "concurrently" ON orders (note)
