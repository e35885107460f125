package dev.dsqlkit.samples.testing.forks;

class RailIT extends Isolated {}
