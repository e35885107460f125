-- bad
-- expect: 0A000 datatype line not supported
SELECT line('{1,2,3}')

-- expect: 0A000 datatype circle not supported
SELECT circle('<(0,0),1>'::text)

-- ok
SELECT line, circle FROM shapes

INSERT INTO circle (radius) VALUES (1)

SELECT point(1, 2)
