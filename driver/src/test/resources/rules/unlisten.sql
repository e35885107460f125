-- bad
-- expect: 0A000 unsupported statement: Unlisten
UNLISTEN *

-- ok
SELECT 'UNLISTEN *'
