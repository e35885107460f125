-- bad
-- expect: 0A000 unsupported statement: Notify
NOTIFY orders, 'new'

-- ok
UPDATE settings SET notify = true
