package dev.dsqlkit.auth;

import dev.dsqlkit.standin.ClockedUtilities;
import dev.dsqlkit.standin.Iam;
import dev.dsqlkit.standin.KnownCredentials;
import dev.dsqlkit.standin.StandInSts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** Where credentials come from. Each knows its own, so that only they can have logged in. */
enum CredentialSource {
  PROVIDER_OBJECT {
    @Override
    void prepare(Place place) {
      place.properties.put("credentialsProvider", provider(place.known(user())));
    }
  },
  PROVIDER_OBJECT_OF_A_SESSION {
    @Override
    void prepare(Place place) {
      place.properties.put("credentialsProvider", provider(place.known(session())));
    }
  },
  DEFAULT_CHAIN {
    @Override
    void prepare(Place place) {
      KnownCredentials known = place.known(session());
      place.home.set("aws.accessKeyId", known.accessKeyId());
      place.home.set("aws.secretAccessKey", known.secretKey());
      place.home.set("aws.sessionToken", known.sessionToken());
    }
  },
  PROFILE_OF_CREDENTIALS_FILE {
    @Override
    void prepare(Place place) throws IOException {
      place.home.credentials("[orders]\n" + lines(place.known(user())));
      place.properties.setProperty("profile", "orders");
    }
  },
  PROFILE_OF_CONFIGURATION_FILE {
    @Override
    void prepare(Place place) throws IOException {
      place.home.config("[profile orders]\n" + lines(place.known(session())));
      place.properties.setProperty("profile", "orders");
    }
  },
  PROFILE_OF_DEFAULT_CHAIN {
    @Override
    void prepare(Place place) throws IOException {
      place.home.credentials("[orders]\n" + lines(place.known(user())));
      place.home.set("aws.profile", "orders");
    }
  },
  PROFILE_WITH_PROCESS {
    @Override
    void prepare(Place place) throws IOException {
      Path output = place.home.file("process.json", json(place.known(session())));
      place.home.config(
          "[profile orders]\ncredential_process = " + AwsHome.printing(output) + "\n");
      place.properties.setProperty("profile", "orders");
    }
  },
  PROFILE_WITH_ROLE {
    @Override
    void prepare(Place place) throws IOException {
      place.sts.externalId(ROLE, EXTERNAL_ID);
      place.home.credentials("[base]\n" + lines(place.trusted(session())));
      place.home.config(
          "[profile orders]\nrole_arn = %s\nsource_profile = base\nexternal_id = %s\nregion = eu-west-3\n"
              .formatted(ROLE, EXTERNAL_ID));
      place.properties.setProperty("profile", "orders");
    }
  },
  PROFILE_WITH_WEB_IDENTITY {
    @Override
    void prepare(Place place) throws IOException {
      place.sts.webIdentity(ROLE, WEB_IDENTITY);
      place.home.config(
          "[profile orders]\nrole_arn = %s\nweb_identity_token_file = %s\nregion = eu-west-3\n"
              .formatted(ROLE, place.home.file("identity", WEB_IDENTITY)));
      place.properties.setProperty("profile", "orders");
    }
  },
  ROLE_BY_DEFAULT_CHAIN {
    @Override
    void prepare(Place place) throws IOException {
      place.home.credentials("[default]\n" + lines(place.trusted(user())));
      place.properties.setProperty("roleArn", ROLE);
    }
  },
  ROLE_BY_PROFILE {
    @Override
    void prepare(Place place) throws IOException {
      place.sts.externalId(ROLE, EXTERNAL_ID);
      place.home.credentials("[base]\n" + lines(place.trusted(user())));
      place.properties.setProperty("profile", "base");
      place.properties.setProperty("roleArn", ROLE);
      place.properties.setProperty("roleExternalId", EXTERNAL_ID);
      place.properties.setProperty("roleSessionName", "orders-service");
    }
  },
  ROLE_BY_PROVIDER_OBJECT {
    @Override
    void prepare(Place place) {
      place.properties.put("credentialsProvider", provider(place.trusted(session())));
      place.properties.setProperty("roleArn", ROLE);
    }
  },
  ROLE_BY_WEB_IDENTITY {
    @Override
    void prepare(Place place) throws IOException {
      place.sts.webIdentity(ROLE, WEB_IDENTITY);
      place.properties.setProperty("roleArn", ROLE);
      place.properties.setProperty(
          "webIdentityTokenFile", place.home.file("identity", WEB_IDENTITY).toString());
    }
  };

  static final String ROLE = "arn:aws:iam::111122223333:role/orders";
  static final String EXTERNAL_ID = "agreed-external-id/" + UUID.randomUUID();
  static final String WEB_IDENTITY = "web.identity." + UUID.randomUUID();

  /** Sees to it that its credentials are found, and nobody else's let in. */
  abstract void prepare(Place place) throws IOException;

  boolean asksSts() {
    return name().startsWith("ROLE_")
        || this == PROFILE_WITH_ROLE
        || this == PROFILE_WITH_WEB_IDENTITY;
  }

  /** Where it prepares. */
  record Place(AwsHome home, StandInSts sts, Iam iam, Properties properties) {
    KnownCredentials known(KnownCredentials credentials) {
      iam.know(credentials);
      return credentials;
    }

    /** By STS alone. */
    KnownCredentials trusted(KnownCredentials credentials) {
      sts.trust(credentials);
      return credentials;
    }
  }

  static KnownCredentials user() {
    return KnownCredentials.ofUser(id("AKIA"), secret(), "orders");
  }

  static KnownCredentials session() {
    return KnownCredentials.ofRole(id("ASIA"), secret(), "session/" + secret() + "==", "orders");
  }

  static StaticCredentialsProvider provider(KnownCredentials known) {
    return StaticCredentialsProvider.create(ClockedUtilities.sdk(known));
  }

  /** For a profile. */
  static String lines(KnownCredentials known) {
    String lines =
        "aws_access_key_id = %s\naws_secret_access_key = %s\n"
            .formatted(known.accessKeyId(), known.secretKey());
    return known.sessionToken() == null
        ? lines
        : lines + "aws_session_token = " + known.sessionToken() + "\n";
  }

  /** For a process. */
  static String json(KnownCredentials known) {
    return """
        {"Version": 1, "AccessKeyId": "%s", "SecretAccessKey": "%s", "SessionToken": "%s"}
        """
        .formatted(known.accessKeyId(), known.secretKey(), known.sessionToken());
  }

  private static String id(String kind) {
    return kind + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
  }

  private static String secret() {
    return UUID.randomUUID() + "/+";
  }
}
