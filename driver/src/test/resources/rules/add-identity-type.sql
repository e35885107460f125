-- bad
-- expect: 0A000 datatype integer not supported, identity column type must be bigint
ALTER TABLE orders ALTER COLUMN size ADD GENERATED ALWAYS AS IDENTITY (CACHE 1)

-- ok
ALTER TABLE orders ALTER COLUMN number ADD GENERATED ALWAYS AS IDENTITY (CACHE 1)
