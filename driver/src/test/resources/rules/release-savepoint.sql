-- bad
-- expect: 0A000 unsupported transaction statement: RELEASE
RELEASE SAVEPOINT before_payment

RELEASE before_payment

-- ok
SELECT release FROM albums
