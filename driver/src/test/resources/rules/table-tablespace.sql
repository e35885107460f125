-- bad
-- expect: 0A000 TABLESPACE clause not supported for CREATE TABLE
CREATE TABLE recent (id int) TABLESPACE fast

-- ok
CREATE TABLE recent (tablespace text)
