==== removed
---- setup
CREATE TABLE orders (id int);
---- before
VACUUM orders;
---- after
---- change
SAFE vacuum: the statement is removed: the service cleans up by itself

==== with ANALYZE
---- setup
CREATE TABLE orders (id int);
---- before
VACUUM (FULL, ANALYZE) orders;
VACUUM VERBOSE ANALYZE public.orders;
---- after
ANALYZE orders;
ANALYZE public.orders;
---- change
SAFE vacuum: only ANALYZE is left: the service cleans up by itself
SAFE vacuum: only ANALYZE is left: the service cleans up by itself

==== ANALYZE of nothing
---- before
VACUUM FULL FREEZE ANALYZE;
---- after
---- change
SAFE vacuum: the statement is removed: the service cleans up by itself

==== ANALYZE that is off
---- setup
CREATE TABLE orders (id int);
---- before
VACUUM (ANALYZE false) orders;
---- after
---- change
SAFE vacuum: the statement is removed: the service cleans up by itself

==== in the middle of a line
---- setup
CREATE TABLE orders (id int);
---- before
SELECT 1; VACUUM orders; SELECT 2;
---- after
SELECT 1; SELECT 2;
---- change
SAFE vacuum: the statement is removed: the service cleans up by itself

==== with comments around
---- setup
CREATE TABLE orders (id int);
---- before
-- before
/* right before */ VACUUM orders -- in it
; -- behind
-- after
SELECT 1;
---- after
-- before
/* right before */  -- in it
 -- behind
-- after
SELECT 1;
---- change
SAFE vacuum: the statement is removed: the service cleans up by itself

==== indented lines go whole
---- setup
CREATE TABLE orders (id int);
---- before
SELECT 1;
  VACUUM
    orders;
  SELECT 2;
---- after
SELECT 1;
  SELECT 2;
---- change
SAFE vacuum: the statement is removed: the service cleans up by itself
