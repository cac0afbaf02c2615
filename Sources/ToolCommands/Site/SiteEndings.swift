import ArgumentParser
import Messages
import Operations
import SafetyModel

/// Gives a site another name.
struct SiteRename: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename",
    abstract: text("更名；旧名称仍可查到。", "Rename a site; the old name still finds it."),
    aliases: ["更名"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查对象。", "The site."))
  var site: String

  @Argument(help: help("新名称。", "The new name."))
  var name: String

  @Option(help: help("理由。", "The reason."))
  var reason: String

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    var values = TypedValues()
    _ = values.required(name, key: "NAME")
    _ = values.required(reason, key: "--reason")
    try values.check()
    try context.renameSite(id, to: name, reason: reason)
    Console.done(Sentence(zh: "\(id) 已更名为 \(name)。", en: "\(id) is now named \(name)."))
  }
}

/// Takes a site off the list of those inspected.
struct SiteClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: text(
      "关闭检查对象（停业、搬迁、拆除）；未销号的隐患不受影响。",
      "Close a site (ceased, moved, demolished); its open hazards stay open."
    ),
    aliases: ["关闭"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("检查对象。", "The site."))
  var site: String

  @Option(help: help("理由。", "The reason."))
  var reason: String

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    var values = TypedValues()
    _ = values.required(reason, key: "--reason")
    try values.check()
    let open = try context.viewSite(id).openHazards
    try context.closeSite(id, reason: reason)
    Console.done(Sentence(zh: "已关闭 \(id)。", en: "Closed \(id)."))
    guard !open.isEmpty else { return }
    Console.done(
      Sentence(
        zh: "它还有\(open.count)条未销号的隐患，需继续处理：bihuan hazard list --site \(id)",
        en: "It still has \(open.count) open hazards to deal with: bihuan hazard list --site \(id)"
      )
    )
  }
}

/// Marks a site as the same as another.
struct SiteMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: text(
      "重复登记的，并入另一个检查对象；各自的历史保留。",
      "Mark a site as the same as another; each keeps its history."
    ),
    aliases: ["合并"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var acting: ActingOptions

  @Argument(help: help("重复的检查对象。", "The duplicate."))
  var site: String

  @Argument(help: help("保留的检查对象。", "The site that stays."))
  var into: String

  @Option(help: help("理由。", "The reason."))
  var reason: String

  func run() throws {
    let context = try global.act(acting)
    let id = try context.site(named: site)
    let other = try context.site(named: into)
    var values = TypedValues()
    _ = values.required(reason, key: "--reason")
    try values.check()
    try context.mergeSite(id, into: other, reason: reason)
    Console.done(
      Sentence(
        zh: "\(id) 已并入 \(other)，今后请使用 \(other)。",
        en: "\(id) is merged into \(other); use \(other)."
      )
    )
  }
}
