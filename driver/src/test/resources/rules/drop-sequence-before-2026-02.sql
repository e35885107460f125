-- bad
-- expect: 0A000 unsupported object in DROP statement
DROP SEQUENCE numbers

-- ok
DROP SEQUENCE IF EXISTS numbers CASCADE
