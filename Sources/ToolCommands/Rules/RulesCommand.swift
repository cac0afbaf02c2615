import ArgumentParser
import Messages
import Operations
import SafetyModel
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
  /// The rule folder to look at: the one given, the one stood in, that of the workspace, or the
  /// nearest one.
  func rulesFolder() throws(OperationFailure) -> String {
    if let own = ruleFolderAround() { return own }
    if rules == nil, let workspace = try? folder() {
      let own = "\(workspace)/rules"
      if Files.isFolder(own) { return own }
    }
    return try RuleFolderSearch.folder(given: rules)
  }

  /// The rule folder to check, saying so where it is not the one stood in.
  func rulesFolderToCheck() throws(OperationFailure) -> String {
    let folder = try rulesFolder()
    let here = Files.currentFolder()
    guard rules == nil, here != folder, !here.hasPrefix(folder + "/") else { return folder }
    Console.say(
      Sentence(
        zh: "当前文件夹不是规则文件夹，下面检查的是 \(folder)。要查别的，请在命令后面写出文件夹。",
        en:
          "The current folder holds no rules; what follows is about \(folder). Name another folder behind the command."
      )
    )
    return folder
  }

  /// The rule folder one stands in, where nothing else is named and no workspace lies nearer.
  private func ruleFolderAround() -> String? {
    let here = Files.currentFolder()
    guard rules == nil, db == nil, Environment.value("BIHUAN_RULES") == nil,
      let own = RuleFolderSearch.around(here)
    else { return nil }
    let workspace = Workspace.nearest(from: here)
    return workspace.map { $0.utf8.count <= own.utf8.count } ?? true ? own : nil
  }
}
