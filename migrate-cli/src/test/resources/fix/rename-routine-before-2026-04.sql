==== a function
---- level 2026-03
---- setup
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
---- before
ALTER ROUTINE f(int) RENAME TO g;
---- after
ALTER FUNCTION f(int) RENAME TO g;
---- change
SAFE rename-routine-before-2026-04: FUNCTION is written: there are no procedures
