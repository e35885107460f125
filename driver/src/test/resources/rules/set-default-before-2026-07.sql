-- bad
-- expect: 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DEFAULT statement
ALTER TABLE orders ALTER COLUMN note SET DEFAULT ''

-- ok
ALTER TABLE orders ALTER COLUMN note SET DEFAULT ''
