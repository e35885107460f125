-- bad
-- expect: 0A000 unsupported statement: Cluster
CLUSTER orders USING orders_by_customer

-- ok
SELECT cluster FROM nodes
