==== removed
---- level 2026-07
---- setup
CREATE TABLE orders (a int, b int);
---- before
CREATE STATISTICS s ON a, b FROM orders;
---- after
---- change
SAFE create-statistics-before-2026-08: the statement is removed: plans can do without extended statistics
