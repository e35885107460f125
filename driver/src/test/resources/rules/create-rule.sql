-- bad
-- expect: 0A000 unsupported statement: Rule
CREATE RULE quiet AS ON DELETE TO orders DO INSTEAD NOTHING

-- ok
CREATE TABLE rule (id int)
