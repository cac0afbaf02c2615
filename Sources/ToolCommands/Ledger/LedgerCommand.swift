import ArgumentParser

/// The history: the only truth.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: text("账本：只增不改的历史。", "The ledger: the history, only ever added to."),
    subcommands: [
      LedgerLog.self, LedgerExportFolder.self, LedgerImportFolder.self, LedgerRebuild.self,
      LedgerVerify.self, LedgerSign.self, LedgerKey.self, LedgerProve.self, LedgerCheckReceipt.self,
      LedgerConsistency.self, LedgerCosign.self, LedgerCosigned.self, LedgerMigrate.self,
      LedgerCompact.self,
    ],
    aliases: ["账本"]
  )
}
