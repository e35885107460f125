-- bad
-- expect: 0A000 feature not supported on system entity
GRANT USAGE ON SCHEMA public TO app

GRANT USAGE, CREATE ON SCHEMA shop, public TO app

-- ok
GRANT USAGE ON SCHEMA shop TO app

GRANT SELECT ON ALL TABLES IN SCHEMA public TO app

GRANT SELECT ON public.orders TO public
