-- bad
-- expect: 0A000 DROP DOMAIN with CASCADE unsupported
DROP DOMAIN mood CASCADE

-- ok
DROP DOMAIN mood RESTRICT

DROP TABLE orders CASCADE
