-- bad
-- expect: 0A000 unsupported object type in GRANT
GRANT CONNECT ON DATABASE postgres TO app

REVOKE ALL ON DATABASE postgres FROM PUBLIC

-- ok
GRANT SELECT ON database TO app

REVOKE SELECT ON database, schema FROM app
