-- bad
-- expect: 0A000 unsupported statement: CreateSeq
CREATE SEQUENCE numbers CACHE 1

-- ok
CREATE SEQUENCE numbers CACHE 1
