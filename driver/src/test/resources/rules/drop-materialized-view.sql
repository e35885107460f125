-- bad
-- expect: 0A000 unsupported object in DROP statement
DROP MATERIALIZED VIEW totals

-- ok
DROP VIEW totals
