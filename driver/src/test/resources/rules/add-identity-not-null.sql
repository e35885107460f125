-- bad
-- expect: 55000 column "ordinal" of relation "orders" must be declared NOT NULL before identity can be added
ALTER TABLE orders ALTER COLUMN ordinal ADD GENERATED ALWAYS AS IDENTITY (CACHE 1)

-- ok
ALTER TABLE orders ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (CACHE 1)
