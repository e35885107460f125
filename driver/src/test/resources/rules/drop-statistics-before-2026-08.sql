-- bad
-- expect: 0A000 unsupported object in DROP statement
DROP STATISTICS pair

-- ok
DROP STATISTICS pair
