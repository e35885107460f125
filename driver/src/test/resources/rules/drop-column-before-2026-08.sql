-- bad
-- expect: 0A000 unsupported ALTER TABLE DROP COLUMN statement
ALTER TABLE orders DROP COLUMN note

-- ok
ALTER TABLE orders DROP COLUMN note, DROP COLUMN IF EXISTS payload
