-- bad
-- expect: 0A000 unsupported ALTER TABLE DROP CONSTRAINT statement
ALTER TABLE orders DROP CONSTRAINT positive

-- ok
ALTER TABLE orders DROP CONSTRAINT IF EXISTS positive
