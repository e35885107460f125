package dev.dsqlkit.samples.testing.forks;

class RoadIT extends Isolated {}
