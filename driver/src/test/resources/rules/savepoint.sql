-- bad
-- expect: 0A000 unsupported transaction statement: SAVEPOINT
SAVEPOINT before_payment

-- ok
SELECT savepoint FROM games
