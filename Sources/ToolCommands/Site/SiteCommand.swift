import ArgumentParser

/// The sites: what is inspected.
struct SiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: text("检查对象：企业、园区、楼栋、场所。", "Sites: enterprises, parks, buildings, premises."),
    subcommands: [
      SiteAdd.self, SiteImportFiles.self, SiteSet.self, SiteWithdraw.self, SiteShow.self,
      SiteList.self, SiteContact.self, SiteCorrect.self, SiteRename.self, SiteClose.self,
      SiteMerge.self,
    ],
    aliases: ["对象", "检查对象"]
  )
}
