-- bad
-- expect: 0A000 unsupported statement: AlterSeq
ALTER SEQUENCE numbers RESTART

-- ok
ALTER SEQUENCE numbers RESTART WITH 10
