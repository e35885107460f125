-- bad
-- expect: 0A000 unsupported object in DROP statement
DROP ROUTINE total(int)

-- ok
DROP ROUTINE total(int)

-- level: 2026-03
DROP FUNCTION total(int)
