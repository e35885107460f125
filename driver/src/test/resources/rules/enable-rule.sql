-- bad
-- expect: 0A000 unsupported ALTER TABLE ENABLE RULE statement
ALTER TABLE orders ENABLE RULE quiet

-- ok
ALTER TABLE orders ADD COLUMN rule text
