-- bad
-- expect: 0A000 unsupported statement: Do
DO $$ BEGIN DELETE FROM orders; END $$

-- ok
DELETE FROM orders
