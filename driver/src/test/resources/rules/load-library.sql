-- bad
-- expect: 0A000 unsupported statement: Load
LOAD 'auto_explain'

-- ok
SELECT load FROM machines
