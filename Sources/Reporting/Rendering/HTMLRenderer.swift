import Ledger

/// Writes documents as one self-contained HTML file: no script, no outside reference, pictures inside.
public struct HTMLRenderer: Sendable {
  private let language: String

  /// Creates a renderer; `language` is the tag of the text, `zh-Hans` or `en`.
  public init(language: String) {
    self.language = language
  }

  /// The document as an HTML page.
  public func render(_ document: Document) -> String {
    page(document.harmless)
  }

  private func page(_ document: Document) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(language)">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(plain(document.title))</title>
    <style>
    \(HTMLRenderer.style)
    </style>
    </head>
    <body>
    <main>
    <h1>\(escape(document.title))</h1>
    \(document.blocks.map(render).joined(separator: "\n"))
    </main>
    </body>
    </html>

    """
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text, let level): "<h\(level)>\(escape(text))</h\(level)>"
    case .paragraph(let text): "<p>\(escape(text))</p>"
    case .facts(let facts):
      "<dl>"
        + facts.map { "<dt>\(escape($0.name))</dt><dd>\(escape($0.value))</dd>" }.joined(
          separator: "\n"
        ) + "</dl>"
    case .table(let table): render(table)
    case .list(let items):
      "<ul>" + items.map { "<li>\(escape($0))</li>" }.joined(separator: "\n") + "</ul>"
    case .entry(let head, let details):
      "<div class=\"entry\"><p>\(escape(head))</p><ul>"
        + details.map { "<li>\(escape($0))</li>" }.joined(separator: "\n") + "</ul></div>"
    case .command(let line): "<pre>\(escape(line))</pre>"
    case .pictures(let pictures):
      "<div class=\"pictures\">" + pictures.map(render).joined(separator: "\n") + "</div>"
    case .note(let text): "<p class=\"note\">\(escape(text))</p>"
    }
  }

  private func render(_ table: Document.Table) -> String {
    let head = table.columns.map { "<th scope=\"col\">\(escape($0))</th>" }.joined()
    let rows = table.rows.map { row in
      "<tr>" + row.map { cell($0, of: table) }.joined() + "</tr>"
    }
    return
      "<table><thead><tr>\(head)</tr></thead>\n<tbody>\(rows.joined(separator: "\n"))</tbody></table>"
  }

  /// A cell; days, ids and single words stay on one line where the columns are few.
  private func cell(_ text: String, of table: Document.Table) -> String {
    let isShort =
      table.columns.count <= 8 && !text.contains("\n")
      && DisplayWidth.of(text) <= HTMLRenderer.shortCell
    return "<td\(isShort ? " class=\"short\"" : "")>\(escape(text))</td>"
  }

  /// The width of a day with its time.
  private static let shortCell = 16

  private func render(_ picture: Document.Picture) -> String {
    let caption = escape(picture.caption)
    guard HTMLRenderer.embedded.contains(picture.mediaType), !picture.bytes.isEmpty else {
      let missing = language.hasPrefix("zh") ? "图片未附" : "picture not included"
      return
        "<figure><div class=\"missing\">\(missing)</div><figcaption>\(caption)</figcaption></figure>"
    }
    let source = "data:\(picture.mediaType);base64,\(Base64.text(of: picture.bytes))"
    return
      "<figure><img src=\"\(source)\" alt=\"\(plain(picture.caption))\"><figcaption>\(caption)</figcaption></figure>"
  }

  /// The picture formats every browser shows and that can carry no script.
  private static let embedded: Set = ["image/jpeg", "image/png", "image/gif", "image/webp"]

  private func escape(_ text: String) -> String { text.escapedForHTML(lineFeed: "<br>") }

  /// Text for an attribute or a title, where no mark-up may stand.
  private func plain(_ text: String) -> String { text.escapedForHTML(lineFeed: " ") }

  private static let style = """
    :root { color-scheme: light; }
    body { margin: 0; background: #f4f4f2; color: #1a1a1a;
      font: 16px/1.65 "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif; }
    main { max-width: 52rem; margin: 1rem auto; padding: 1.5rem 2rem; background: #fff; }
    h1 { font-size: 1.5rem; text-align: center; margin: 0 0 1rem; }
    h2 { font-size: 1.1rem; margin: 1.4rem 0 .4rem; border-bottom: 1px solid #999; break-after: avoid; }
    h3 { font-size: 1rem; margin: 1rem 0 .3rem; break-after: avoid; }
    dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .2rem 1rem; margin: 0; }
    dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
    table { width: 100%; border-collapse: collapse; font-size: .9rem; }
    th, td { border: 1px solid #888; padding: .25rem .45rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    thead { display: table-header-group; } tr { break-inside: avoid; }
    .pictures { display: grid; grid-template-columns: 1fr 1fr; gap: .8rem; margin: .5rem 0; }
    .missing { padding: 2rem 0; text-align: center; color: #777; background: #eee; }
    .entry { margin: .6rem 0; break-inside: avoid; } .entry p { margin: 0; font-weight: 600; }
    .entry ul { margin: .1rem 0 0; padding-left: 1.4rem; color: #333; font-size: .95rem; }
    figure { margin: 0; break-inside: avoid; } img { width: 100%; max-height: 22rem; object-fit: contain; background: #eee; }
    figcaption { font-size: .85rem; color: #444; }
    .note { border-left: 4px solid #b00; padding: .2rem .8rem; background: #fff3f2; }
    td.short { white-space: nowrap; } .wide { overflow-x: auto; }
    @page { size: A4; margin: 12mm 14mm; }
    @media print {
      body { background: #fff; font-size: 8.5pt; line-height: 1.32; }
      main { margin: 0; padding: 0; max-width: none; }
      h1 { font-size: 13pt; margin-bottom: .4rem; }
      h2 { font-size: 9.5pt; margin: .45rem 0 .15rem; } h3 { font-size: 9pt; margin: .35rem 0 .1rem; }
      dl { gap: 0 .8rem; } th, td { padding: .08rem .3rem; } table { font-size: 8pt; }
      p, ul { margin: .15rem 0; } .pictures { margin: .2rem 0; } img { max-height: 48mm; }
      .entry { margin: .25rem 0; }
    }
    """
}
