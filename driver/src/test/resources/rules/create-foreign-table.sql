-- bad
-- expect: 0A000 unsupported statement: CreateForeignTable
CREATE FOREIGN TABLE remote (id int) SERVER other

-- ok
CREATE TABLE remote (id int)
