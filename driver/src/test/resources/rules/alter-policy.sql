-- bad
-- expect: 0A000 unsupported statement: AlterPolicy
ALTER POLICY own ON orders USING (true)

-- ok
CREATE TABLE policy (id int)
