-- bad
-- expect: 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement
ALTER TABLE orders ALTER COLUMN note TYPE varchar(20)

-- expect: 0A000 unsupported ALTER TABLE ALTER COLUMN ... SET DATA TYPE statement
ALTER TABLE orders ALTER note SET DATA TYPE xml USING note::xml

-- ok
ALTER TABLE orders ALTER COLUMN type SET DEFAULT 'a'
