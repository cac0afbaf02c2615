/// Everything in the language that is called by name; operators and macros are not among it.
enum StandardLibrary {
  /// A name and a way of calling, which together lead to one function.
  struct Key: Hashable {
    let name: String
    let isMethod: Bool
  }

  /// All functions, by family.
  static let functions: [LibraryFunction] = [
    basics, conversions, matching, timeAccessors, strings, stringParts, math, bits, lists, sets,
    encoders, optionals,
  ].flatMap { $0 }

  static let byKey: [Key: LibraryFunction] = Dictionary(
    functions.map { (Key(name: $0.name, isMethod: $0.isMethod), $0) },
    uniquingKeysWith: { first, _ in first }
  )

  static func function(_ name: String, isMethod: Bool) -> LibraryFunction? {
    byKey[Key(name: name, isMethod: isMethod)]
  }
}
