-- bad
-- expect: 0A000 unsupported statement: AlterRole
ALTER ROLE app PASSWORD 'secret'

ALTER USER app CREATEDB

-- ok
CREATE ROLE app WITH LOGIN

ALTER ROLE app RENAME TO application
