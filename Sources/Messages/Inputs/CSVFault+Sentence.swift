public import Operations
public import SafetyModel

extension CSVFault {
  /// Where in the table, what is wrong and what to do.
  ///
  /// - Parameters:
  ///   - line: The line, from 1.
  ///   - column: The column, from 1, when one is to blame.
  /// - Returns: The sentences in one line.
  public func sentence(line: Int, column: Int?) -> Sentence {
    let place = Sentence(
      zh: column.map { "第\(line)行第\($0)列：" } ?? "第\(line)行：",
      en: column.map { "Line \(line), column \($0): " } ?? "Line \(line): "
    )
    return place.joined(sentence)
  }

  /// What is wrong with the table and what to do, without the place.
  public var sentence: Sentence {
    switch self {
    case .notUTF8:
      Sentence(
        zh: "文件不是 UTF-8 编码。请在 WPS 或 Excel 中另存为“CSV UTF-8”后再导入。",
        en: "The file is not UTF-8. Save it as “CSV UTF-8” and import that."
      )
    case .unclosedQuote: EntrySentence.unclosedQuote
    case .textAfterQuote: EntrySentence.textAfterQuote
    case .wrongCellCount(let expected, let found):
      EntrySentence.wrongCellCount(expected: expected, found: found)
    case .missingColumn(let name): EntrySentence.missingColumn(name)
    case .unknownColumn(let name, let nearest): EntrySentence.unknownColumn(name, nearest: nearest)
    case .empty:
      Sentence(
        zh: "表格没有内容。请至少写表头和一行数据。",
        en: "The table is empty. Write a head and at least one row."
      )
    }
  }
}
