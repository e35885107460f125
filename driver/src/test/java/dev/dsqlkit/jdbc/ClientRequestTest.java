package dev.dsqlkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the proxy of the cut connections understands. */
class ClientRequestTest {
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final Map<String, String> prepared = new HashMap<>();

  @Test
  void aSimpleQueryIsARequest() throws IOException {
    send('Q', "COMMIT\0");
    send('Q', "BEGIN\0");

    assertThat(read().sql()).containsExactly("COMMIT");
  }

  @Test
  void theMessagesUpToSyncAreOne() throws IOException {
    send('P', "\0BEGIN\0");
    send('B', "\0\0");
    send('E', "\0");
    send('P', "S_1\0COMMIT\0");
    send('B', "\0S_1\0");
    send('E', "\0");
    send('S', "");
    int size = sent.size();
    send('B', "\0S_1\0");
    send('S', "");

    ClientRequest request = read();

    assertThat(request.bytes()).hasSize(size);
    assertThat(request.sql()).containsExactly("BEGIN", "BEGIN", "COMMIT", "COMMIT");
    assertThat(request.matches(Cut.before("COMMIT"))).isTrue();
    assertThat(request.matches(Cut.before("ROLLBACK"))).isFalse();
  }

  @Test
  void aPreparedStatementIsKnownByItsName() throws IOException {
    prepared.put("S_7", "COMMIT");
    send('B', "\0S_7\0");
    send('S', "");

    assertThat(read().matches(Cut.before("COMMIT"))).isTrue();
  }

  private void send(char type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    DataOutputStream out = new DataOutputStream(sent);
    out.writeByte(type);
    out.writeInt(Integer.BYTES + bytes.length);
    out.write(bytes);
  }

  private ClientRequest read() throws IOException {
    return ClientRequest.read(
        new DataInputStream(new ByteArrayInputStream(sent.toByteArray())), prepared);
  }
}
