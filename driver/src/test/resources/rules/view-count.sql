-- bad
-- expect: 54000 creating more than 5000 views not allowed
CREATE VIEW totals AS SELECT 1 AS n

-- ok
CREATE VIEW totals AS SELECT 1 AS n
