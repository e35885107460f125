-- bad
-- expect: 42809 sys.wait_for_job(text) is a procedure
SELECT sys.wait_for_job((SELECT job_id FROM sys.jobs LIMIT 1))

-- expect: 42809 sys.wait_for_job(unknown) is a procedure
SELECT sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa')

-- ok
CALL sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa')

SELECT wait_for_job FROM sys.jobs
