package dev.dsqlkit.standin;

/** The stand-in does not let a client in. */
final class RefusedException extends Exception {
  private final transient ErrorAnswer answer;

  RefusedException(ErrorAnswer answer) {
    super(answer.message());
    this.answer = answer;
  }

  ErrorAnswer answer() {
    return answer;
  }
}
