package dev.dsqlkit.forwarding;

/** Writes the forwarding base classes of the driver's wrappers into a class folder. */
public final class Generate {
  private Generate() {}

  /**
   * @param arguments the folder of class files to write to
   */
  public static void main(String[] arguments) {}
}
