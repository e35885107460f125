-- bad
-- expect: 0A000 unsupported statement: AlterRoleSet
ALTER ROLE app SET search_path TO shop

-- ok
SET search_path TO shop
