-- bad
-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
SET statement_timeout = '5s'

-- expect: 0A000 setting configuration parameter "default_transaction_isolation" not supported
SET default_transaction_isolation = 'repeatable read'

SET LOCAL lock_timeout TO 100

SET SESSION AUTHORIZATION app

-- expect: 0A000 setting configuration parameter "app.tenant" not supported
SET app.tenant = '42'

-- ok
SET search_path TO shop, public

SET TIME ZONE 'UTC'

SET application_name = 'statement_timeout'

SET LOCAL enable_seqscan = off

SHOW statement_timeout

RESET statement_timeout
