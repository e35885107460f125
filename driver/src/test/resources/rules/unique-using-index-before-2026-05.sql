-- bad
-- expect: 0A000 unsupported ALTER TABLE ADD CONSTRAINT statement
ALTER TABLE orders ADD CONSTRAINT number_key UNIQUE USING INDEX orders_by_number

-- ok
ALTER TABLE orders ADD CONSTRAINT number_key UNIQUE USING INDEX orders_by_number
