-- bad
-- expect: 0A000 UNLOGGED table not supported for CREATE TABLE
CREATE UNLOGGED TABLE recent (id int)

-- ok
CREATE TABLE recent (unlogged boolean)
