==== removed
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders ALTER COLUMN note SET STATISTICS 500;
---- after
---- change
SAFE set-statistics: SET STATISTICS is removed: the service gathers statistics by itself

==== among others
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders ALTER note SET STATISTICS 500, ADD COLUMN n int;
---- after
ALTER TABLE orders ADD COLUMN n int;
---- change
SAFE set-statistics: SET STATISTICS is removed: the service gathers statistics by itself

==== the last of several
---- setup
CREATE TABLE orders (note text);
---- before
ALTER TABLE orders
  ADD COLUMN n int, -- n
  ALTER note SET STATISTICS 500 -- s
;
---- after
ALTER TABLE orders
  ADD COLUMN n int -- n
  -- s
;
---- change
SAFE set-statistics: SET STATISTICS is removed: the service gathers statistics by itself
