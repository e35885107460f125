-- bad
-- expect: 0A000 setting configuration parameter "role" not supported
SET ROLE reporting

SET SESSION ROLE reporting

-- ok
SET LOCAL ROLE reporting

RESET ROLE
