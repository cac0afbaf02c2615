import SafetyModel
import YAMLSource

extension RuleDiagnostic {
  /// Says why a file is not readable YAML, by the slip that caused it where that can be seen.
  init(_ error: YAMLError, in bytes: [UInt8]) {
    let location = RuleLocation(error.location)
    let found: SlipSearch.Found? =
      switch error.reason {
      case .malformed(let problem):
        SlipSearch(SourceText(bytes), stoppedAt: location).slip(behind: problem)
      case .tag, .alias, .anchor:
        SlipSearch(SourceText(bytes), stoppedAt: location).unquotedCondition()
      case .tooManyBytes, .tooDeep, .tooManyNodes, .scalarTooLong, .invalidUTF8, .emptyDocument,
        .severalDocuments, .mergeKey, .duplicateKey, .keyNotText, .outOfMemory:
        nil
      }
    if let found {
      let place = RuleLocation(file: location.file, line: found.line, column: found.column)
      self.init(.slip(found.slip), at: place)
    } else {
      self.init(Kind(error.reason), at: location)
    }
  }
}

/// Looks on the lines around the place where reading stopped for what was probably done wrong.
struct SlipSearch {
  /// A slip and where it was made, both from 1.
  struct Found {
    let slip: RuleDiagnostic.Slip
    let line: Int
    let column: Int
  }

  private let text: SourceText
  private let location: RuleLocation

  init(_ text: SourceText, stoppedAt location: RuleLocation) {
    self.text = text
    self.location = location
  }

  func slip(behind problem: String) -> Found? {
    if problem.hasPrefix("control characters") || problem.hasPrefix("found invalid") {
      return controlCharacter()
    }
    if problem == YAMLError.openQuote { return found(.openQuote, location.line, location.column) }
    if let found = quoteClosedTooLate() { return found }
    let lines = suspects()
    for line in lines { if let found = tab(in: line) { return found } }
    for line in lines { if let found = fullWidth(in: line) { return found } }
    for line in lines { if let found = missingSpace(in: line) { return found } }
    for line in lines { if let found = unquoted(in: line) { return found } }
    return problem.hasPrefix("did not find expected ',' or") ? nil : indentation()
  }

  /// The line where reading stopped, then the two before it that say something.
  private func suspects() -> [SourceLine] {
    var result: [SourceLine] = []
    var number = min(location.line, text.lines.count)
    while number >= 1, result.count < 3 {
      let line = SourceLine(number: number, scalars: text.lines[number - 1])
      if !line.isBlank { result.append(line) }
      number -= 1
    }
    return result
  }

  private func found(_ slip: RuleDiagnostic.Slip, _ line: Int, _ column: Int) -> Found {
    Found(slip: slip, line: line, column: column)
  }

  /// A quotation that is not closed on its line swallows the file up to the next quotation mark; there
  /// reading stops.
  private func quoteClosedTooLate() -> Found? {
    let last = min(location.line, text.lines.count)
    guard last >= 2 else { return nil }
    for quote in ["\"", "'"] as [Unicode.Scalar] {
      func holdsQuote(_ number: Int) -> Bool { text.lines[number - 1].contains(quote) }
      guard let close = (max(1, last - 2)...last).last(where: holdsQuote),
        let number = (1..<close).last(where: holdsQuote),
        let column = SourceLine(number: number, scalars: text.lines[number - 1]).openQuote(quote)
      else { continue }
      return found(.openQuote, number, column + 1)
    }
    return nil
  }

  private func controlCharacter() -> Found? {
    guard location.line <= text.lines.count else { return nil }
    let line = text.lines[location.line - 1]
    let isAllowed = { (scalar: Unicode.Scalar) in scalar.value >= 0x20 || scalar == "\t" }
    guard let index = line.firstIndex(where: { !isAllowed($0) }) else { return nil }
    return found(.controlCharacter(code: line[index].value), location.line, index + 1)
  }

  private func tab(in line: SourceLine) -> Found? {
    line.indentation.firstIndex(of: "\t").map { found(.tab, line.number, $0 + 1) }
  }

  private func fullWidth(in line: SourceLine) -> Found? {
    guard let index = line.misplacedFullWidthSign, let use = HalfWidth.sign(of: line.scalars[index])
    else { return nil }
    let sign = String(Character(line.scalars[index]))
    return found(.fullWidthSign(found: sign, use: use), line.number, index + 1)
  }

  private func missingSpace(in line: SourceLine) -> Found? {
    if let dash = line.dashWithoutSpace {
      return found(.noSpaceAfterDash, line.number, dash + 1)
    }
    guard let (key, colon) = line.keyWithoutSpace else { return nil }
    return found(.noSpaceAfterColon(key: key), line.number, colon + 1)
  }

  private func unquoted(in line: SourceLine) -> Found? {
    guard let (value, sign) = line.valueThatNeedsQuotes else { return nil }
    let text = SourceLine.string(line.scalars[value].prefix(40))
    return found(.unquotedText(text: text, sign: sign), line.number, value.lowerBound + 1)
  }

  /// A condition that begins with `!` is taken for a tag, one with `*` or `&` for a reference.
  func unquotedCondition() -> Found? {
    guard location.line <= text.lines.count else { return nil }
    let line = SourceLine(number: location.line, scalars: text.lines[location.line - 1])
    guard let (value, sign) = line.valueThatNeedsQuotes,
      SourceLine.conditionKeys.contains(line.key?.name ?? "")
    else { return nil }
    let text = SourceLine.string(line.scalars[value].prefix(40))
    return found(.unquotedText(text: text, sign: sign), line.number, value.lowerBound + 1)
  }

  private func indentation() -> Found? {
    let lines = suspects()
    guard lines.count > 1, lines[0].number == location.line else { return nil }
    let (here, before) = (lines[0].indentation.count, lines[1].start)
    guard here != before else { return nil }
    return found(.indentation(found: here, before: before), location.line, here + 1)
  }
}
