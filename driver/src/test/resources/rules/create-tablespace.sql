-- bad
-- expect: 0A000 unsupported statement: CreateTableSpace
CREATE TABLESPACE fast LOCATION '/ssd'

-- ok
SELECT 'CREATE TABLESPACE fast'
