package dev.dsqlkit.samples.testing.forks;

class AirIT extends Isolated {}
