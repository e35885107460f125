-- bad
-- expect: 0A000 unsupported statement: CreateExtension
CREATE EXTENSION IF NOT EXISTS "uuid-ossp"

-- ok
SELECT gen_random_uuid()
