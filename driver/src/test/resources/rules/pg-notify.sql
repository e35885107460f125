-- bad
-- expect: 0A000 function pg_notify not supported
SELECT pg_notify('orders', 'new')

-- ok
SELECT 'pg_notify(1)'
