-- bad
-- expect: 0A000 unsupported object in RENAME statement
ALTER USER app RENAME TO application

ALTER ROLE app RENAME TO application

-- ok
ALTER GROUP app RENAME TO application
