-- bad
-- expect: 0A000 unsupported statement: CompositeType
CREATE TYPE address AS (street text, city text)

-- ok
CREATE TABLE address (id uuid PRIMARY KEY, street text, city text)
