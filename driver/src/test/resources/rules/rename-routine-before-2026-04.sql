-- bad
-- expect: 0A000 unsupported object in RENAME statement
ALTER ROUTINE total(int) RENAME TO sum_of

-- ok
ALTER ROUTINE total(int) RENAME TO sum_of
