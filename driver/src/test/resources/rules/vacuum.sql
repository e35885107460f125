-- bad
-- expect: 0A000 unsupported VACUUM statement
VACUUM orders

VACUUM (ANALYZE, VERBOSE) orders

-- ok
ANALYZE orders
