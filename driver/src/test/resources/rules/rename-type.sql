-- bad
-- expect: 0A000 unsupported object in RENAME statement
ALTER TYPE mood RENAME TO feeling

-- ok
ALTER DOMAIN mood RENAME TO feeling

ALTER TABLE type RENAME TO kind
