==== removed
---- level 2026-07
---- setup
CREATE TABLE orders (a int, b int);
CREATE STATISTICS s ON a, b FROM orders;
---- before
ALTER STATISTICS s SET STATISTICS 50;
---- after
---- change
SAFE alter-statistics-before-2026-08: the statement is removed: plans can do without extended statistics
