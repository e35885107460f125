-- bad
-- expect: 0A000 CREATE SEQUENCE is not supported without an explicit cache size. please define CACHE greater than or equal to 65536 or equal to 1
CREATE SEQUENCE numbers

CREATE SEQUENCE IF NOT EXISTS numbers START 100 INCREMENT 5

-- ok
CREATE SEQUENCE numbers START 100 CACHE 65536

ALTER SEQUENCE numbers INCREMENT 5
