-- bad
-- expect: 0A000 unsupported statement: Listen
LISTEN orders

-- ok
SELECT listen FROM settings
