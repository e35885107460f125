-- bad
-- expect: 0A000 cannot use subquery in CALL argument
CALL sys.wait_for_job((SELECT job_id FROM sys.jobs LIMIT 1))

-- ok
CALL sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa')

CALL sys.wait_for_job($1)
