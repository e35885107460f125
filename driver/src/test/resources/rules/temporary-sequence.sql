-- bad
-- expect: 0A000 TEMPORARY or UNLOGGED sequence not supported for CREATE SEQUENCE
CREATE TEMP SEQUENCE numbers CACHE 1

-- ok
CREATE SEQUENCE temp CACHE 1
