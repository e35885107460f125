==== the most
---- setup
CREATE TABLE orders (a int, b int);
CREATE STATISTICS s ON a, b FROM orders;
---- before
ALTER STATISTICS s SET STATISTICS 500;
---- after
ALTER STATISTICS s SET STATISTICS 100;
---- change
SAFE statistics-target: the statistics target is 100, the most
