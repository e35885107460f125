-- bad
-- expect: 0A000 unsupported transaction statement: ROLLBACK TO
ROLLBACK TO SAVEPOINT before_payment

ROLLBACK WORK TO before_payment

-- ok
ROLLBACK

ROLLBACK AND NO CHAIN
