==== a function
---- level 2026-03
---- setup
CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1';
---- before
GRANT EXECUTE ON ROUTINE f(int) TO PUBLIC;
---- after
GRANT EXECUTE ON FUNCTION f(int) TO PUBLIC;
---- change
SAFE grant-on-routine-before-2026-04: FUNCTION is written: there are no procedures
