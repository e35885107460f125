-- bad
-- expect: 0A000 unsupported object in DROP statement
DROP POLICY own ON orders

-- ok
DROP TABLE policy
