/// The resolved form of an expression: steps in one array that name each other by number.
///
/// Variables of macros are numbered places, variables of the host numbered attributes, calls
/// numbered sites whose functions are bound before the first step; no name is looked up while the
/// program runs, but for the questions to the host.
struct Program: Sendable {
  /// The number of a step.
  typealias Index = Int

  /// One operation; the operands are steps evaluated by it.
  ///
  /// Nothing in it is counted by reference, so that reading a step costs nothing.
  enum Step: Sendable {
    case constant(Int)
    case attribute(Int)
    case local(Int)
    case select(Index, field: Int)
    /// `has(operand.field)`; where the operand is a variable, the host is asked for the whole first.
    case has(whole: Int?, Index, field: Int)
    case optionalSelect(whole: Int?, Index, field: Int)
    case element(Index, Index)
    case optionalElement(Index, Index)
    case call(site: Int, Operands)
    /// `operand.or(other)` and `operand.orValue(other)`, which do not look at `other` needlessly.
    case alternative(site: Int, Index, Index, isValue: Bool)
    case unary(UnaryOperator, Index)
    case binary(BinaryOperator, Index, Index)
    case logical(LogicalOperator, Operands)
    case conditional(Index, Index, Index)
    case list(Operands)
    /// Within a list, an element left out when it is absent.
    case spread(Index)
    /// Keys and values in turn; `optional` is the number of the set of entries with a question mark.
    case map(Operands, optional: Int?)
    case loop(Int)
    case binding(local: Int, Index, Index)
    case block(firstLocal: Int, Operands, Index)
    case optionalMap(local: Int, Index, Index, isFlat: Bool)
  }

  /// A run of numbers in `operands`.
  struct Operands: Sendable {
    let first: Int
    let count: Int
  }

  /// A variable of the host with the fields selected from it.
  struct Attribute: Sendable {
    /// The chain as written.
    let path: AttributePath
    /// The ways to read it, the first to be tried first.
    let readings: [Container.Reading]
    /// The type it names when the host knows nothing of it.
    let type: ValueType?
  }

  /// A place where a function is called.
  struct CallSite: Sendable {
    /// The name to give in messages.
    let name: String
    /// The names the function may have, the first to be tried first.
    let names: [String]
    /// Whether the first operand stands before the dot.
    let isMethod: Bool
    /// When the first operand is a chain of names, the functions that chain and the name may stand
    /// for together; they do not take the operand.
    let qualifiedNames: [String]
    /// The number of arguments, the first operand of a method not counted.
    let arity: Int
    /// The function where the host has none.
    let standard: BoundFunction
  }

  /// A macro that goes through a list or map.
  struct Loop: Sendable {
    let macro: Comprehension.Macro
    let name: String
    let range: Index
    let firstLocal: Int
    let secondLocal: Int?
    let filter: Index?
    let body: Index
  }

  /// The steps; the operands of a step come before it.
  var steps: [Step] = []
  /// The place of each step in the source.
  var positions: [SourcePosition] = []
  /// The operands of steps with any number of them.
  var operands: [Index] = []
  var constants: [Value] = []
  var attributes: [Attribute] = []
  var fields: [String] = []
  var sites: [CallSite] = []
  var loops: [Loop] = []
  /// By entry, whether it has a question mark.
  var optionalEntries: [[Bool]] = []
  /// The number of places for the variables of macros.
  var localCount = 0
  /// The step of each node of the tree, by its number.
  var stepOfNode: [Index] = []
  /// The step that is the whole.
  var root: Index = 0
}

/// A function ready to be called.
enum BoundFunction: Sendable {
  /// One of the language.
  case library(LibraryFunction.Body)
  /// One of the host; a method may turn out to be a function with a dotted name, which takes no
  /// target.
  case host(FunctionRegistry.Body, takesTarget: Bool)
  /// There is none of the name.
  case missing
}
