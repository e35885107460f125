-- type, name, category, whether preferred, type of the elements
SELECT 'type', typname, typcategory, CASE WHEN typispreferred THEN 't' ELSE 'f' END,
       coalesce((SELECT typname FROM pg_type e WHERE e.oid = t.typelem AND t.typcategory = 'A'), '-')
  FROM pg_type t
 WHERE typnamespace = 'pg_catalog'::regnamespace
   AND typtype IN ('b', 'r', 'm', 'p')
   AND typname NOT IN ('cstring', '_cstring', 'internal', 'trigger', 'event_trigger',
                       'language_handler', 'fdw_handler', 'index_am_handler', 'tsm_handler',
                       'table_am_handler')
   AND NOT EXISTS (SELECT FROM pg_class c
                    WHERE c.relname = ltrim(t.typname, '_') AND c.relnamespace = t.typnamespace);
-- cast, source, target, context, method
SELECT 'cast', s.typname, t.typname, castcontext, castmethod
  FROM pg_cast c JOIN pg_type s ON s.oid = castsource JOIN pg_type t ON t.oid = casttarget;
-- operator, name, left, right, result
SELECT 'operator', oprname, coalesce(l.typname, '-'), r.typname, x.typname
  FROM pg_operator o
  LEFT JOIN pg_type l ON l.oid = oprleft
  LEFT JOIN pg_type r ON r.oid = oprright
  JOIN pg_type x ON x.oid = oprresult
 WHERE oprcode <> 0;
-- function, name, arguments, result; kind, v for variadic, s for sets, number of defaults
SELECT 'function', proname,
       coalesce((SELECT string_agg(typname, ',' ORDER BY i)
                   FROM unnest(proargtypes) WITH ORDINALITY a (o, i) JOIN pg_type ON pg_type.oid = o), '-'),
       x.typname,
       prokind::text || CASE WHEN provariadic <> 0 THEN 'v' ELSE '' END
         || CASE WHEN proretset THEN 's' ELSE '' END
         || CASE WHEN pronargdefaults > 0 THEN pronargdefaults::text ELSE '' END
  FROM pg_proc p JOIN pg_type x ON x.oid = prorettype
 WHERE pronamespace = 'pg_catalog'::regnamespace
   AND prokind IN ('f', 'a', 'w')
   AND x.typname NOT IN ('internal', 'trigger', 'event_trigger', 'cstring', 'language_handler',
                         'fdw_handler', 'index_am_handler', 'tsm_handler', 'table_am_handler')
   AND NOT EXISTS (SELECT FROM unnest(proargtypes) a (o) JOIN pg_type ON pg_type.oid = o
                    WHERE typname IN ('internal', 'cstring'));
