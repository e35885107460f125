-- bad
-- expect: 0A000 unsupported object in DROP statement
DROP TYPE IF EXISTS mood

-- ok
DROP DOMAIN IF EXISTS mood

DROP TABLE type
