==== a function
---- level 2026-03
---- setup
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
---- before
DROP ROUTINE f(int);
---- after
DROP FUNCTION f(int);
---- change
SAFE drop-routine-before-2026-04: FUNCTION is written: there are no procedures
