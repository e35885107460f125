-- bad
-- expect: 0A000 unsupported statement: Deallocate
DEALLOCATE ALL

-- ok
RESET ALL
