package dev.dsqlkit.sql;

/**
 * The parse node that PostgreSQL 16 makes of a statement.
 *
 * <p>VACUUM and ANALYZE share a node, and so do ALTER TABLE, ALTER INDEX, ALTER VIEW and ALTER
 * MATERIALIZED VIEW where they have actions.
 */
public enum StatementKind {
  SELECT("SelectStmt"),
  INSERT("InsertStmt"),
  UPDATE("UpdateStmt"),
  DELETE("DeleteStmt"),
  MERGE("MergeStmt"),
  CREATE("CreateStmt"),
  CREATE_TABLE_AS("CreateTableAsStmt"),
  INDEX("IndexStmt"),
  VIEW("ViewStmt"),
  CREATE_SCHEMA("CreateSchemaStmt"),
  CREATE_SEQ("CreateSeqStmt"),
  ALTER_SEQ("AlterSeqStmt"),
  CREATE_FUNCTION("CreateFunctionStmt"),
  ALTER_FUNCTION("AlterFunctionStmt"),
  CREATE_TRIG("CreateTrigStmt"),
  CREATE_EVENT_TRIG("CreateEventTrigStmt"),
  ALTER_EVENT_TRIG("AlterEventTrigStmt"),
  RULE("RuleStmt"),
  CREATE_DOMAIN("CreateDomainStmt"),
  ALTER_DOMAIN("AlterDomainStmt"),
  CREATE_ENUM("CreateEnumStmt"),
  ALTER_ENUM("AlterEnumStmt"),
  COMPOSITE_TYPE("CompositeTypeStmt"),
  CREATE_RANGE("CreateRangeStmt"),
  ALTER_TYPE("AlterTypeStmt"),
  DEFINE("DefineStmt"),
  CREATE_STATS("CreateStatsStmt"),
  ALTER_STATS("AlterStatsStmt"),
  CREATE_EXTENSION("CreateExtensionStmt"),
  ALTER_EXTENSION("AlterExtensionStmt"),
  ALTER_EXTENSION_CONTENTS("AlterExtensionContentsStmt"),
  CREATE_POLICY("CreatePolicyStmt"),
  ALTER_POLICY("AlterPolicyStmt"),
  CREATE_CAST("CreateCastStmt"),
  CREATE_CONVERSION("CreateConversionStmt"),
  CREATE_TRANSFORM("CreateTransformStmt"),
  CREATE_PLANG("CreatePLangStmt"),
  CREATE_AM("CreateAmStmt"),
  CREATE_OP_CLASS("CreateOpClassStmt"),
  CREATE_OP_FAMILY("CreateOpFamilyStmt"),
  ALTER_OP_FAMILY("AlterOpFamilyStmt"),
  ALTER_OPERATOR("AlterOperatorStmt"),
  CREATE_FDW("CreateFdwStmt"),
  ALTER_FDW("AlterFdwStmt"),
  CREATE_FOREIGN_SERVER("CreateForeignServerStmt"),
  ALTER_FOREIGN_SERVER("AlterForeignServerStmt"),
  CREATE_FOREIGN_TABLE("CreateForeignTableStmt"),
  IMPORT_FOREIGN_SCHEMA("ImportForeignSchemaStmt"),
  CREATE_USER_MAPPING("CreateUserMappingStmt"),
  ALTER_USER_MAPPING("AlterUserMappingStmt"),
  DROP_USER_MAPPING("DropUserMappingStmt"),
  CREATE_PUBLICATION("CreatePublicationStmt"),
  ALTER_PUBLICATION("AlterPublicationStmt"),
  CREATE_SUBSCRIPTION("CreateSubscriptionStmt"),
  ALTER_SUBSCRIPTION("AlterSubscriptionStmt"),
  DROP_SUBSCRIPTION("DropSubscriptionStmt"),
  CREATE_TABLE_SPACE("CreateTableSpaceStmt"),
  ALTER_TABLE_SPACE_OPTIONS("AlterTableSpaceOptionsStmt"),
  DROP_TABLE_SPACE("DropTableSpaceStmt"),
  ALTER_TABLE_MOVE_ALL("AlterTableMoveAllStmt"),
  CREATEDB("CreatedbStmt"),
  ALTER_DATABASE("AlterDatabaseStmt"),
  ALTER_DATABASE_SET("AlterDatabaseSetStmt"),
  ALTER_DATABASE_REFRESH_COLL("AlterDatabaseRefreshCollStmt"),
  DROPDB("DropdbStmt"),
  ALTER_COLLATION("AlterCollationStmt"),
  ALTER_SYSTEM("AlterSystemStmt"),
  ALTER_TS_CONFIGURATION("AlterTSConfigurationStmt"),
  ALTER_TS_DICTIONARY("AlterTSDictionaryStmt"),
  ALTER_TABLE("AlterTableStmt"),
  RENAME("RenameStmt"),
  ALTER_OWNER("AlterOwnerStmt"),
  ALTER_OBJECT_SCHEMA("AlterObjectSchemaStmt"),
  ALTER_OBJECT_DEPENDS("AlterObjectDependsStmt"),
  ALTER_DEFAULT_PRIVILEGES("AlterDefaultPrivilegesStmt"),
  CREATE_ROLE("CreateRoleStmt"),
  ALTER_ROLE("AlterRoleStmt"),
  ALTER_ROLE_SET("AlterRoleSetStmt"),
  DROP_ROLE("DropRoleStmt"),
  DROP_OWNED("DropOwnedStmt"),
  REASSIGN_OWNED("ReassignOwnedStmt"),
  GRANT("GrantStmt"),
  GRANT_ROLE("GrantRoleStmt"),
  DROP("DropStmt"),
  COMMENT("CommentStmt"),
  SEC_LABEL("SecLabelStmt"),
  TRUNCATE("TruncateStmt"),
  LOCK("LockStmt"),
  TRANSACTION("TransactionStmt"),
  CONSTRAINTS_SET("ConstraintsSetStmt"),
  VARIABLE_SET("VariableSetStmt"),
  VARIABLE_SHOW("VariableShowStmt"),
  EXPLAIN("ExplainStmt"),
  PREPARE("PrepareStmt"),
  EXECUTE("ExecuteStmt"),
  DEALLOCATE("DeallocateStmt"),
  DECLARE_CURSOR("DeclareCursorStmt"),
  FETCH("FetchStmt"),
  CLOSE_PORTAL("ClosePortalStmt"),
  COPY("CopyStmt"),
  VACUUM("VacuumStmt"),
  CLUSTER("ClusterStmt"),
  REINDEX("ReindexStmt"),
  REFRESH_MAT_VIEW("RefreshMatViewStmt"),
  CHECK_POINT("CheckPointStmt"),
  DISCARD("DiscardStmt"),
  LISTEN("ListenStmt"),
  UNLISTEN("UnlistenStmt"),
  NOTIFY("NotifyStmt"),
  LOAD("LoadStmt"),
  CALL("CallStmt"),
  DO("DoStmt"),
  RETURN("ReturnStmt"),
  /** {@code AWS IAM GRANT}, an extension of Aurora DSQL. */
  AWS_IAM_GRANT("AwsIamGrantStmt"),
  /** {@code AWS IAM REVOKE}, an extension of Aurora DSQL. */
  AWS_IAM_REVOKE("AwsIamRevokeStmt"),
  /** Not a statement that PostgreSQL's grammar knows; the server answers it. */
  UNKNOWN("UnknownStmt");

  private final String nodeName;

  StatementKind(String nodeName) {
    this.nodeName = nodeName;
  }

  /** The name of the node in PostgreSQL's source, such as {@code TruncateStmt}. */
  public String nodeName() {
    return nodeName;
  }

  /** The name without {@code Stmt}, as Aurora DSQL prints it in {@code unsupported statement}. */
  public String shortName() {
    return nodeName.substring(0, nodeName.length() - "Stmt".length());
  }
}
