-- bad
-- expect: 0A000 unsupported statement: AlterFunction
ALTER FUNCTION total(int) STABLE

-- ok
ALTER FUNCTION total(int) RENAME TO sum_of

ALTER FUNCTION total(int) OWNER TO app
