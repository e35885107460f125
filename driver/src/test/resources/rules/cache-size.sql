-- bad
-- expect: 0A000 CACHE (100) must be greater than or equal to 65536 or equal to 1
CREATE SEQUENCE numbers CACHE 100

CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY (CACHE 20))

ALTER SEQUENCE numbers CACHE 50

-- ok
CREATE SEQUENCE numbers CACHE 100000
