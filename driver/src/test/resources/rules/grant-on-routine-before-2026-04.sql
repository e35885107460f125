-- bad
-- expect: 0A000 unsupported object type in GRANT
GRANT EXECUTE ON ROUTINE total(int) TO app

-- ok
GRANT EXECUTE ON ROUTINE total(int) TO app
