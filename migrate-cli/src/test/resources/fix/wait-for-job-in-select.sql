==== CALL
---- only PostgreSQL does not have it
---- skip there is no such job
---- before
SELECT sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa');
---- after
CALL sys.wait_for_job('aaaaaaaaaaaaaaaaaaaaaaaaaa');
---- change
SAFE wait-for-job-in-select: the procedure is called by CALL

==== in a query
---- before
SELECT sys.wait_for_job(job_id) FROM sys.jobs;
