-- bad
-- expect: 0A000 TEMPORARY or TEMP view not supported for CREATE VIEW
CREATE TEMP VIEW totals AS SELECT 1 AS n

-- ok
CREATE OR REPLACE VIEW totals AS SELECT 1 AS n
