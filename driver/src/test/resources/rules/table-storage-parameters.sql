-- bad
-- expect: 0A000 WITH clause not supported for CREATE TABLE
CREATE TABLE recent (id int) WITH (fillfactor = 70)

-- ok
CREATE TABLE recent (id int)
