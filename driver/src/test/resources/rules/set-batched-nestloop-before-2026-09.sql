-- bad
-- expect: 0A000 setting configuration parameter "dsql.enable_batched_nestloop" not supported
SET dsql.enable_batched_nestloop = off

-- ok
SET dsql.enable_batched_nestloop = off
