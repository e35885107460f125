package dev.dsqlkit.auth;

import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;

/** A part of the AWS SDK that is needed by some and not by others. */
enum SdkModule {
  DSQL(
      "software.amazon.awssdk.services.dsql.DsqlUtilities",
      "dsql",
      "A cluster wants an IAM token, which the driver signs with the AWS SDK",
      ", or give a token as the password"),
  STS(
      "software.amazon.awssdk.services.sts.StsClient",
      "sts",
      "Property roleArn wants the STS client of the AWS SDK",
      "");

  private final String type;
  private final String artifact;
  private final String need;
  private final String otherwise;

  SdkModule(String type, String artifact, String need, String otherwise) {
    this.type = type;
    this.artifact = artifact;
    this.need = need;
    this.otherwise = otherwise;
  }

  /**
   * Says which dependency to add if the module is not there.
   *
   * @throws SQLException 28000
   */
  void require() throws SQLException {
    if (!isPresent(type)) {
      throw new SQLInvalidAuthorizationSpecException(
          "%s, which is not on the class path. Add the dependency dev.dsqlkit:dsql-jdbc-aws, or software.amazon.awssdk:%s (2.x)%s."
              .formatted(need, artifact, otherwise),
          "28000");
    }
  }

  static boolean isPresent(String type) {
    try {
      Class.forName(type, false, SdkModule.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
