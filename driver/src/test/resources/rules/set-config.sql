-- bad
-- expect: 0A000 setting configuration parameter "statement_timeout" not supported
SELECT set_config('statement_timeout', '5s', false)

SELECT pg_catalog.set_config('app.tenant', '42', true)

-- ok
SELECT set_config('search_path', 'shop', false)

SELECT set_config(name, value, false) FROM settings
