-- bad
-- expect: 0A000 unsupported statement: CreateForeignServer
CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw

-- ok
CREATE TABLE server (id int)
