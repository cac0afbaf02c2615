/// A set of general categories of Unicode, such as all letters.
struct GeneralCategories: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  /// Every category.
  static let any = GeneralCategories(rawValue: 1 << 30 - 1)

  /// The categories of a name such as `L` or `Nd`; nil when there is none of that name.
  ///
  /// As in RE2, `C` is without the code points that are not assigned.
  init?(name: some StringProtocol) {
    if name == "Any" {
      self = .any
      return
    }
    let chosen = GeneralCategories.names.indices.filter { place in
      let known = GeneralCategories.names[place]
      return known == name || (name.utf8.count == 1 && known.hasPrefix(name))
    }
    guard !chosen.isEmpty else { return nil }
    rawValue = chosen.reduce(0) { $0 | 1 << UInt32($1) }
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// Whether a scalar is of one of these categories.
  func contains(_ scalar: UInt32) -> Bool {
    if isEmpty { return false }
    if self == .any { return true }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    return rawValue >> GeneralCategories.place(of: scalar.properties.generalCategory) & 1 == 1
  }

  /// The names by the place of their bit.
  private static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe",
    "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co",
  ]

  private static func place(of category: Unicode.GeneralCategory) -> UInt32 {
    switch category {
    case .uppercaseLetter: 0
    case .lowercaseLetter: 1
    case .titlecaseLetter: 2
    case .modifierLetter: 3
    case .otherLetter: 4
    case .nonspacingMark: 5
    case .spacingMark: 6
    case .enclosingMark: 7
    case .decimalNumber: 8
    case .letterNumber: 9
    case .otherNumber: 10
    case .connectorPunctuation: 11
    case .dashPunctuation: 12
    case .openPunctuation: 13
    case .closePunctuation: 14
    case .initialPunctuation: 15
    case .finalPunctuation: 16
    case .otherPunctuation: 17
    case .mathSymbol: 18
    case .currencySymbol: 19
    case .modifierSymbol: 20
    case .otherSymbol: 21
    case .spaceSeparator: 22
    case .lineSeparator: 23
    case .paragraphSeparator: 24
    case .control: 25
    case .format: 26
    case .surrogate: 27
    case .privateUse: 28
    case .unassigned: 29
    // A category of a later Unicode is none of those that have names here.
    @unknown default: 31
    }
  }
}
