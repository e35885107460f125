-- bad
-- expect: 0A000 unsupported ALTER TABLE DISABLE RULE statement
ALTER TABLE orders DISABLE RULE quiet

-- ok
ALTER TABLE orders RENAME COLUMN rule TO quiet
