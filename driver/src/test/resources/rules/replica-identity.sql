-- bad
-- expect: 0A000 unsupported ALTER TABLE REPLICA IDENTITY statement
ALTER TABLE orders REPLICA IDENTITY FULL

-- ok
ALTER TABLE replica ADD COLUMN identity text
