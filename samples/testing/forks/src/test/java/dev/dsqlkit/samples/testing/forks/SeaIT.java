package dev.dsqlkit.samples.testing.forks;

class SeaIT extends Isolated {}
