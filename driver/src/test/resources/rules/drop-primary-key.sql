-- bad
-- expect: 0A000 unsupported ALTER TABLE DROP CONSTRAINT statement
ALTER TABLE orders DROP CONSTRAINT orders_pkey

-- ok
ALTER TABLE orders DROP CONSTRAINT orders_number_key
