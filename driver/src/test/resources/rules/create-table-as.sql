-- bad
-- expect: 0A000 unsupported statement: CreateTableAs
CREATE TABLE recent AS SELECT * FROM orders

-- expect: 0A000 unsupported statement: CreateTableAs
CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders

CREATE TEMP TABLE recent AS TABLE orders

-- ok
CREATE VIEW totals AS SELECT count(*) AS n FROM orders

INSERT INTO recent SELECT * FROM orders
