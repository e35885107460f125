package dev.dsqlkit.sql;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keywords of PostgreSQL 16, by what they may name. */
final class Keywords {
  private static final String RESERVED =
      """
      all analyse analyze and any array as asc asymmetric both case cast check collate column
      constraint create current_catalog current_date current_role current_time current_timestamp
      current_user default deferrable desc distinct do else end except false fetch for foreign from
      grant group having in initially intersect into lateral leading limit localtime localtimestamp
      not null offset on only or order placing primary references returning select session_user some
      symmetric system_user table then to trailing true union unique user using variadic when where
      window with
      """;
  private static final String FUNCTION_OR_TYPE_NAMES =
      """
      authorization binary collation concurrently cross current_schema freeze full ilike inner is
      isnull join left like natural notnull outer overlaps right similar tablesample verbose
      """;
  private static final String COLUMN_NAMES =
      """
      between bigint bit boolean char character coalesce dec decimal exists extract float greatest
      grouping inout int integer interval json_array json_arrayagg json_object json_objectagg least
      national nchar none normalize nullif numeric out overlay position precision real row setof
      smallint substring time timestamp treat trim values varchar xmlattributes xmlconcat xmlelement
      xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable
      """;
  // Words that statements are told apart by, and those that applications use most: sharing their
  // strings saves an allocation for each occurrence.
  private static final String UNRESERVED =
      """
      abort access action add admin after aggregate also alter always async asensitive assertion
      assignment at atomic attach attribute backward before begin by cache call called cascade
      cascaded catalog chain characteristics checkpoint class close cluster columns comment
      comments commit committed compression configuration conflict constraints content continue
      conversion copy cost csv cube current cursor cycle data database day deallocate declare
      defaults deferred definer delete delimiter depends detach dictionary disable discard
      document domain double drop each enable enum escape event exclude excluding exclusive
      execute explain expression extension external family filter finalize first following force
      format forward function functions generated global granted groups handler header hold hour
      id identity if immediate immutable import include including increment indent index indexes
      inherit inherits inline input insensitive insert instead invoker isolation json key keys
      label language large last leakproof level listen load local location lock locked logged
      mapping match matched materialized maxvalue merge method minute minvalue mode month move
      name names new next nfc no normalized nothing notify nowait nulls object of off oids old
      operator option options ordinality others over overriding owned owner parallel parameter
      parser partial partition passing password period permissive plain plans policy preceding
      prepare prepared preserve prior privileges procedural procedure procedures program public
      publication quote range read reassign recheck recursive ref referencing refresh reindex
      relative release rename repeatable replace replica reset restart restrict restrictive return
      returns revoke role rollback rollup routine routines rows rule savepoint scalar schema
      schemas scroll search second security sequence sequences serializable server session set
      sets share show simple skip snapshot source sql stable standalone start statement statistics
      status stdin stdout storage stored strict strip subscription support sysid system tables
      tablespace temp template temporary text ties transaction transform trigger truncate trusted
      type types uescape unbounded uncommitted unencrypted unknown unlisten unlogged until update
      vacuum valid validate validator value varying version view views volatile whitespace within
      without work wrapper write xml year yes zone aws iam count max min sum now lower upper
      user_id created_at updated_at
      """;

  private static final int SLOTS = 2048;
  private static final @Nullable String[] TABLE = new @Nullable String[SLOTS];
  private static final Set<String> RESERVED_WORDS = words(RESERVED);
  private static final Set<String> FUNCTION_OR_TYPE_WORDS = words(FUNCTION_OR_TYPE_NAMES);
  private static final Set<String> COLUMN_WORDS = words(COLUMN_NAMES);

  static {
    RESERVED_WORDS.forEach(Keywords::enter);
    FUNCTION_OR_TYPE_WORDS.forEach(Keywords::enter);
    COLUMN_WORDS.forEach(Keywords::enter);
    words(UNRESERVED).forEach(Keywords::enter);
  }

  private Keywords() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static void enter(String word) {
    int slot = slot(word.hashCode());
    String present = TABLE[slot];
    while (present != null && !present.equals(word)) {
      slot = (slot + 1) % SLOTS;
      present = TABLE[slot];
    }
    // A literal in a switch or an equals is the interned instance, so comparing is cheap.
    TABLE[slot] = word.intern();
  }

  private static int slot(int hash) {
    return (hash ^ (hash >>> 15)) & (SLOTS - 1);
  }

  /** The shared lower-case string of a known word in any case, given the hash of that string. */
  static @Nullable String find(String sql, int start, int end, int hash) {
    int slot = slot(hash);
    String word = TABLE[slot];
    while (word != null) {
      if (word.hashCode() == hash && matches(word, sql, start, end)) {
        return word;
      }
      slot = (slot + 1) % SLOTS;
      word = TABLE[slot];
    }
    return null;
  }

  private static boolean matches(String word, String sql, int start, int end) {
    if (word.length() != end - start) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Characters.lower(sql.charAt(start + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the word cannot name anything unless quoted. */
  /** Whether an identifier of this text has to be quoted though it has nothing but letters. */
  static boolean needsQuotes(String word) {
    return RESERVED_WORDS.contains(word)
        || FUNCTION_OR_TYPE_WORDS.contains(word)
        || COLUMN_WORDS.contains(word);
  }

  static boolean isReserved(String word) {
    return RESERVED_WORDS.contains(word);
  }

  /** Whether the token may be the name of a table or column. */
  static boolean isColumnName(Token token) {
    return token.kind() == TokenKind.QUOTED_IDENTIFIER
        || (token.kind() == TokenKind.IDENTIFIER
            && !RESERVED_WORDS.contains(token.value())
            && !FUNCTION_OR_TYPE_WORDS.contains(token.value()));
  }

  /** Whether the token may be the name of a function or of a type that is not built in. */
  static boolean isFunctionName(Token token) {
    return token.kind() == TokenKind.QUOTED_IDENTIFIER
        || (token.kind() == TokenKind.IDENTIFIER && !RESERVED_WORDS.contains(token.value()));
  }

  /** Whether the word is a keyword that may stand before an expression but names nothing. */
  static boolean isReservedOrJoin(Token token) {
    return token.kind() == TokenKind.IDENTIFIER
        && (RESERVED_WORDS.contains(token.value())
            || FUNCTION_OR_TYPE_WORDS.contains(token.value()));
  }
}
