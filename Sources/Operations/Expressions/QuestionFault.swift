public import JSONSource

/// Why a line is not a question about an expression.
public struct QuestionFault: Error, Hashable, Sendable {
  /// The member at fault, as names and indexes: `vars.x.value[2]`; empty for the whole line.
  public let path: String
  /// What is wrong.
  public let kind: Kind

  /// Creates a fault of a member.
  public init(_ kind: Kind, at path: String) {
    self.kind = kind
    self.path = path
  }

  /// The facts of a fault.
  public enum Kind: Hashable, Sendable {
    /// The line is not JSON.
    case json(JSONSyntaxError)
    /// A member that must be there is not.
    case missing
    /// The member has another form.
    case wrongForm(Form)
    /// The value of a type this tool does not know.
    case unknownType(String)
    /// The text is not a value of its type.
    case notAValue(String, type: String)
    /// The map has a key twice, or one that cannot be a key.
    case badKey
    /// The text is not a name of a variable.
    case badName(String)
  }

  /// What a member should be.
  public enum Form: Hashable, Sendable, CaseIterable {
    case object
    case text
    case textList
    case truth
    case checking
    case typedValue
    case valueList
    case pairList
    case wholeNumber
    case doubleText
    case null
    case declaration
  }
}
