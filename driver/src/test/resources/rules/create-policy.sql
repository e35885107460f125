-- bad
-- expect: 0A000 unsupported statement: CreatePolicy
CREATE POLICY own ON orders USING (owner = current_user)

-- ok
CREATE VIEW own_orders AS SELECT * FROM orders WHERE owner = current_user
