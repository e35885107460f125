package dev.dsqlkit.sql;

/** What a reader of one statement family makes of a statement. */
sealed interface Structure
    permits CreateTable,
        AlterTable,
        CreateIndex,
        CreateSequence,
        CreateDomain,
        CreateFunction,
        TransactionControl,
        ParameterSetting,
        ObjectReference,
        InsertValues,
        NoStructure {}
