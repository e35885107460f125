==== all
---- before
DISCARD ALL;
---- after
RESET ALL;
---- change
REVIEW discard: RESET ALL brings back the settings and nothing else

==== plans
---- before
DISCARD PLANS;
---- after
---- change
REVIEW discard: the statement is removed: plans and temporary tables are not kept

==== sequences have none
---- before
DISCARD SEQUENCES;
