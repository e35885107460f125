-- bad
-- expect: 0A000 unsupported statement: Createdb
CREATE DATABASE reports

-- ok
CREATE SCHEMA reports
