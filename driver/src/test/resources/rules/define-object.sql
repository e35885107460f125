-- bad
-- expect: 0A000 unsupported statement: Define
CREATE AGGREGATE product (numeric) (SFUNC = numeric_mul, STYPE = numeric)

CREATE TEXT SEARCH CONFIGURATION german (COPY = simple)

CREATE OPERATOR === (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq)

CREATE COLLATION german (LOCALE = 'de_DE')

-- ok
SELECT sum(amount) FROM orders
