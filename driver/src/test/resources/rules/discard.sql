-- bad
-- expect: 0A000 unsupported statement: Discard
DISCARD ALL

-- ok
RESET search_path
