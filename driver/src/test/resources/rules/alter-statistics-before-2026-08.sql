-- bad
-- expect: 0A000 unsupported statement: AlterStats
ALTER STATISTICS pair SET STATISTICS 50

-- ok
ALTER STATISTICS pair SET STATISTICS 50
