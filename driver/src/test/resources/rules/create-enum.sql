-- bad
-- expect: 0A000 CREATE TYPE not supported
CREATE TYPE mood AS ENUM ('sad', 'ok')

-- ok
CREATE DOMAIN mood AS text CHECK (VALUE IN ('sad', 'ok'))
