-- bad
-- expect: 0A000 schema elements not supported for CREATE SCHEMA
CREATE SCHEMA shop CREATE SEQUENCE numbers CACHE 1

-- ok
CREATE SCHEMA shop CREATE SEQUENCE numbers CACHE 1

-- level: 2026-03
CREATE SCHEMA shop AUTHORIZATION app
