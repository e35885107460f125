-- bad
-- expect: 0A000 unsupported statement: AlterSystem
ALTER SYSTEM SET work_mem = '4MB'

ALTER SYSTEM RESET ALL

-- ok
ALTER TABLE system ADD COLUMN work_mem text
