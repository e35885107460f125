-- bad
-- expect: 0A000 sequence type must be bigint
CREATE SEQUENCE numbers AS integer CACHE 1

-- ok
CREATE SEQUENCE numbers AS bigint CACHE 1
