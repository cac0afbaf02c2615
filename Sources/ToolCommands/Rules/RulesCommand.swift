import ArgumentParser
import Operations
import Workspace

/// The rule files.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: text("规则：检查规则文件，查看属性和检查项。", "Rules: check the files, look at facts and items."),
    subcommands: [
      RulesLint.self, RulesTest.self, RulesCoverage.self, RulesFacts.self, RulesShow.self,
      RulesInstruments.self, RulesLayers.self, RulesExplain.self, RulesDiff.self, RulesPack.self,
      RulesSchema.self, RulesRelease.self,
    ],
    aliases: ["规则"]
  )
}

extension GlobalOptions {
  /// The rule folder to look at: the one given, that of the workspace, or the nearest one.
  func rulesFolder() throws(OperationFailure) -> String {
    if rules == nil, let workspace = try? folder() {
      let own = "\(workspace)/rules"
      if Files.isFolder(own) { return own }
    }
    return try RuleFolderSearch.folder(given: rules)
  }
}
