import ArgumentParser

/// What devices without a network hand each other.
struct BundleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bundle",
    abstract: text(
      "数据包：不联网的设备之间交换记录，合并后各方一致。",
      "Bundles: devices without a network exchange what they recorded and come to agree."
    ),
    subcommands: [
      BundleExportFolder.self, BundleImportFolder.self, BundleConflicts.self, BundleResolve.self,
    ],
    aliases: ["数据包"]
  )
}
