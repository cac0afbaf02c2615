import SafetyModel

/// The form a value of a file must have, as far as it can be told without looking elsewhere.
///
/// Readers decide; this is their description for editors. Every scalar is text until a reader says
/// otherwise, so numbers and truths may be written with or without quotation marks.
indirect enum ValueShape: Sendable {
  /// A text that matches a pattern; whatever is not blank when there is none.
  case text(pattern: String? = nil, examples: [String] = [])
  /// A whole number.
  case integer(ClosedRange<Int>)
  /// A number with at most nine digits before and after the point.
  case decimal
  case boolean
  /// One of some words.
  case choice([Choice])
  /// A list; of at least one member unless it may be empty.
  case list(ValueShape, mayBeEmpty: Bool = false)
  case mapping(MappingShape)
  /// Keys of a pattern, each with a value of the same form.
  case table(keys: String, ValueShape)
  /// One of several forms.
  case either([ValueShape])
  /// A form that stands in itself, by its name.
  case named(NamedShape)

  /// The forms that stand in themselves.
  enum NamedShape: String, Sendable, CaseIterable {
    /// What must hold of clauses.
    case requirement

    var shape: MappingShape {
      switch self {
      case .requirement: .requirement
      }
    }
  }

  /// A word with its meaning.
  struct Choice: Sendable {
    let value: String
    let meaning: BilingualText
  }
}

/// The keys a mapping has, in the order in which they are written.
struct MappingShape: Sendable {
  let keys: [KeyShape]
  let constraints: [KeyConstraint]

  init(_ keys: [KeyShape], _ constraints: [KeyConstraint] = []) {
    self.keys = keys
    self.constraints = constraints
  }

  var required: [String] { keys.filter(\.isRequired).map(\.name) }
  var optional: [String] { keys.filter { !$0.isRequired }.map(\.name) }
}

/// A key, what it is called, what it means, and the form of its value.
struct KeyShape: Sendable {
  let name: String
  let isRequired: Bool
  let title: BilingualText
  let note: BilingualText
  let value: ValueShape
}

/// What keys of one mapping demand of each other.
enum KeyConstraint: Sendable {
  /// At least one of the keys is there.
  case anyOf([String])
  /// Both or neither.
  case together(String, String)
  /// Not both.
  case notBoth(String, String)
  /// When a key has one of some values, others must or must not be there.
  case when(String, is: [String], require: [String] = [], forbid: [String] = [])
}

/// A key that must be there.
func key(
  _ name: String,
  _ title: (zh: String, en: String),
  _ value: ValueShape,
  _ note: (zh: String, en: String) = ("", "")
) -> KeyShape {
  KeyShape(
    name: name,
    isRequired: true,
    title: BilingualText(zh: title.zh, en: title.en),
    note: BilingualText(zh: note.zh, en: note.en),
    value: value
  )
}

/// A key that may be there.
func may(
  _ name: String,
  _ title: (zh: String, en: String),
  _ value: ValueShape,
  _ note: (zh: String, en: String) = ("", "")
) -> KeyShape {
  KeyShape(
    name: name,
    isRequired: false,
    title: BilingualText(zh: title.zh, en: title.en),
    note: BilingualText(zh: note.zh, en: note.en),
    value: value
  )
}
