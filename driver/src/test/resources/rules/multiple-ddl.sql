-- bad
-- expect: 0A000 multiple ddl statements not supported in a transaction
BEGIN
CREATE TABLE orders (id int)
CREATE INDEX ASYNC ON orders (id)

-- expect: 0A000 multiple ddl statements not supported in a transaction
BEGIN
GRANT SELECT ON orders TO app
COMMENT ON TABLE orders IS 'x'

-- ok
CREATE TABLE orders (id int)
CREATE INDEX ASYNC ON orders (id)

BEGIN
SELECT 1
CREATE TABLE orders (id int)
SELECT 1
COMMIT
BEGIN
DROP TABLE orders
COMMIT
