-- bad
-- expect: 54000 more than 5 extended statistics per table are not allowed
CREATE STATISTICS pair (dependencies) ON a, b FROM crowded

-- ok
CREATE STATISTICS pair ON (a + b) FROM shop.orders
