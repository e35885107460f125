-- bad
-- expect: 0A000 unsupported ALTER TABLE FORCE ROW SECURITY statement
ALTER TABLE orders FORCE ROW LEVEL SECURITY

-- ok
ALTER TABLE force ADD COLUMN newton numeric
