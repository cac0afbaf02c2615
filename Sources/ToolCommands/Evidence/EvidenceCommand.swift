import ArgumentParser
import Ledger
import Messages
import Operations
import Reporting
import SafetyModel

/// Photos and papers kept as evidence.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence",
    abstract: text("证据：照片和书面材料。", "Evidence: photos and papers."),
    subcommands: [
      EvidenceList.self, EvidenceOpen.self, EvidenceExport.self, EvidenceSweepCommand.self,
    ],
    aliases: ["证据"]
  )
}

/// Lists the evidence of a visit or hazard.
struct EvidenceList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: text("列出一次检查或一条隐患的证据。", "List the evidence of a visit or a hazard."),
    aliases: ["列表"]
  )

  @OptionGroup var global: GlobalOptions
  @OptionGroup var format: ListFormatOptions

  @Argument(help: help("检查编号（I-…）或隐患编号（H-…），可只写开头几位。", "Id of a visit (I-…) or hazard (H-…)."))
  var subject: String

  func run() throws {
    let context = try global.look()
    let pieces: [EvidenceListing]
    if subject.uppercased().hasPrefix(String(HazardTag.letter)) {
      pieces = try context.evidence(of: try context.hazard(named: subject))
    } else {
      pieces = try context.evidence(of: try context.inspection(named: subject))
    }
    guard format.chosen == .table else {
      Listing(
        columns: ["hash", "name", "media_type", "size", "purpose", "occurred", "position", "path"],
        rows: pieces.map { piece in
          [
            .string(piece.reference.hash), .string(piece.reference.name),
            .string(piece.reference.mediaType), .number(piece.reference.size),
            .string(piece.reference.purpose.rawValue), .string(piece.occurred.description),
            .number(piece.position), .string(context.path(of: piece.reference)),
          ]
        }
      ).print(as: format.chosen)
      return
    }
    guard !pieces.isEmpty else {
      Console.done(Sentence(zh: "没有证据。", en: "No evidence."))
      return
    }
    Console.print(EvidenceList.document(pieces))
    Console.say(
      Sentence(
        zh: "查看：bihuan evidence open 哈希开头几位（打印文件位置）。",
        en: "To look: bihuan evidence open BEGINNING-OF-HASH (prints where the file is)."
      )
    )
  }

  private static func document(_ pieces: [EvidenceListing]) -> Document {
    let columns = [
      Sentence(zh: "哈希", en: "Hash"), Sentence(zh: "文件名", en: "Name"),
      Sentence(zh: "内容", en: "Shows"), Sentence(zh: "大小", en: "Size"),
      Sentence(zh: "时间", en: "When"),
    ]
    let rows = pieces.map { piece in
      [
        String(piece.reference.hash.prefix(12)), piece.reference.name,
        piece.reference.purpose.label.spoken, "\((piece.reference.size + 1023) / 1024) KB",
        piece.occurred.description,
      ]
    }
    return Document(
      title: "",
      blocks: [.table(Document.Table(columns: columns.map(\.spoken), rows: rows))]
    )
  }
}

/// Prints where a piece of evidence stands.
struct EvidenceOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: text(
      "核对一份证据的哈希并打印文件位置，供其他程序打开。",
      "Check a piece against its hash and print where its file is, for another program."
    ),
    aliases: ["打开"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("哈希或它的开头几位。", "The hash or its beginning."))
  var hash: String

  func run() throws {
    let context = try global.look()
    let file = try context.evidenceFile(beginning: hash)
    let path = try context.path(of: file)
    Console.say(
      Sentence(
        zh: "\(file.name)，\(file.size)字节，哈希相符。",
        en: "\(file.name), \(file.size) bytes, hash matches."
      )
    )
    Console.print(path)
  }
}

/// Writes a copy of a piece of evidence.
struct EvidenceExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: text("把一份证据另存到别处。", "Write a copy of a piece of evidence."),
    aliases: ["导出"]
  )

  @OptionGroup var global: GlobalOptions

  @Argument(help: help("哈希或它的开头几位。", "The hash or its beginning."))
  var hash: String

  @Argument(help: help("新文件，或已有的文件夹（用原文件名）。", "New file, or a folder to keep the name."))
  var file: String

  func run() throws {
    let context = try global.look()
    let kept = try context.evidenceFile(beginning: hash)
    let path = try context.exportEvidence(kept, to: file)
    Console.done(
      Sentence(zh: "已另存到 \(path)（\(kept.size)字节）。", en: "Wrote \(path) (\(kept.size) bytes).")
    )
  }
}
