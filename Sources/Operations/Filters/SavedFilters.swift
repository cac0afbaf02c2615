import SafetyModel
import Workspace

/// A filter kept under a name.
public struct SavedFilter: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The condition as it was typed: relative days stay relative.
  public var text: String

  /// Creates a saved filter.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

extension OperatingContext {
  /// The file of saved filters: one `name = condition` a line.
  private var filterFile: String { "\(workspace.folder)/filters" }

  private static var longestFilterName: Int { 40 }

  /// The saved filters in the order in which they were first saved.
  public func savedFilters() throws(OperationFailure) -> [SavedFilter] {
    guard Files.exists(filterFile) else { return [] }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try Files.read(filterFile, limit: 1 << 20)
    } catch {
      throw .file(error)
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      guard let sign = line.range(of: " = ") else { return nil }
      return SavedFilter(
        name: String(line[..<sign.lowerBound]),
        text: String(line[sign.upperBound...])
      )
    }
  }

  /// The saved filter of a name.
  ///
  /// - Throws: `notFound` when there is none.
  public func savedFilter(named name: String) throws(OperationFailure) -> SavedFilter {
    guard let filter = try savedFilters().first(where: { $0.name == name }) else {
      throw .notFound(.filter, name)
    }
    return filter
  }

  /// Keeps a filter under a name; one of the same name is replaced.
  ///
  /// - Returns: The filter that was there before.
  /// - Throws: `input` for a name or a condition that is not understood.
  @discardableResult
  public func saveFilter(
    _ text: String,
    named name: String
  ) throws(OperationFailure) -> SavedFilter? {
    let isPlain = !name.contains { $0.isNewline || $0 == "=" } && name.first?.isWhitespace == false
    guard isPlain, name.count <= Self.longestFilterName else {
      throw .input([InputProblem(.badFilterName(name, longest: Self.longestFilterName))])
    }
    _ = try filter(text)
    var filters = try savedFilters()
    // A line break would end the line of the file; between words it means no more than a space.
    let line = String(text.map { $0.isNewline ? " " : $0 })
    let before = filters.first { $0.name == name }
    if let index = filters.firstIndex(where: { $0.name == name }) {
      filters[index].text = line
    } else {
      filters.append(SavedFilter(name: name, text: line))
    }
    try write(filters)
    return before
  }

  /// Forgets a saved filter.
  public func removeFilter(named name: String) throws(OperationFailure) {
    let filter = try savedFilter(named: name)
    try write(try savedFilters().filter { $0 != filter })
  }

  private func write(_ filters: [SavedFilter]) throws(OperationFailure) {
    let lines = filters.map { "\($0.name) = \($0.text)\n" }.joined()
    do throws(FileFailure) {
      try Files.writeAtomically(Array(lines.utf8), to: filterFile)
    } catch {
      throw .file(error)
    }
  }

  /// A condition on hazards, read with the words of the rules in use.
  ///
  /// - Throws: `input(badFilter)` with the place of what is not understood.
  public func filter(_ text: String) throws(OperationFailure) -> FilterExpression {
    let vocabulary = FilterVocabulary(rules: try rules())
    do throws(FilterFault) {
      return try FilterExpression(text, vocabulary: vocabulary, today: today)
    } catch {
      throw .input([InputProblem(.badFilter(error))])
    }
  }
}

extension Substring {
  /// Where a text first occurs.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
