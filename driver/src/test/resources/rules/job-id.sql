-- bad
-- expect: 22P02 Unable to convert text to UUID.
CALL sys.wait_for_job('no-such-job')

-- ok
CALL sys.wait_for_job('abcdefghijklmnopqrstuvwx27')
