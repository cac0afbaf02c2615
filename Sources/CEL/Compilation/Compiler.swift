/// Turns a tree into a program; it recurses no deeper than the parser allows.
struct Compiler {
  private let container: Container
  private var program = Program()
  /// The variables in scope with their places, innermost last.
  private var scope: [(name: String, place: Int)] = []

  private var attributePlaces: [[Container.Reading]: Int] = [:]
  /// The steps of the patterns read so far; past those one pattern may have, none is read any more.
  private var patternSteps = 0

  private init(_ container: Container) {
    self.container = container
  }

  static func program(for root: Node, in container: Container) -> Program {
    var compiler = Compiler(container)
    // Nodes are numbered as they are completed, the whole last.
    compiler.program.stepOfNode = Array(repeating: 0, count: root.id + 1)
    compiler.program.root = compiler.compile(root)
    return compiler.program
  }

  private mutating func compile(_ node: Node) -> Program.Index {
    let step = step(for: node)
    program.steps.append(step)
    program.positions.append(node.position)
    let index = program.steps.count - 1
    program.stepOfNode[node.id] = index
    return index
  }

  private mutating func step(for node: Node) -> Program.Step {
    switch node.kind {
    case .literal(let value): return .constant(constant(value))
    case .attribute(let path, let isAbsolute):
      return .attribute(attribute(path, isAbsolute: isAbsolute))
    case .local(let name): return .local(place(of: name))
    case .select(let operand, let field):
      return .select(compile(operand), field: self.field(field))
    case .has(let operand, let field):
      let whole = wholeAttribute(operand, field)
      return .has(whole: whole, compile(operand), field: self.field(field))
    case .optionalSelect(let operand, let field):
      let whole = wholeAttribute(operand, field)
      return .optionalSelect(whole: whole, compile(operand), field: self.field(field))
    case .index(let operand, let index): return .element(compile(operand), compile(index))
    case .optionalIndex(let operand, let index):
      return .optionalElement(compile(operand), compile(index))
    case .optionalElement(let operand): return .spread(compile(operand))
    case .call(let name, let target, let arguments): return call(name, target, arguments)
    case .unary(let operation, let operand): return .unary(operation, compile(operand))
    case .binary(let operation, let left, let right):
      return .binary(operation, compile(left), compile(right))
    case .logical(let operation, let operands): return .logical(operation, compile(operands))
    case .conditional(let condition, let first, let second):
      return .conditional(compile(condition), compile(first), compile(second))
    case .list(let elements): return .list(compile(elements))
    case .map(let entries): return map(entries)
    case .comprehension(let loop): return comprehension(loop)
    case .binding(let binding):
      let value = compile(binding.value)
      let local = open(binding.variable)
      defer { close(1) }
      return .binding(local: local, value, compile(binding.body))
    case .block(let block): return self.block(block)
    case .optionalMap(let map):
      let target = compile(map.target)
      let local = open(map.variable)
      defer { close(1) }
      return .optionalMap(local: local, target, compile(map.body), isFlat: map.isFlat)
    }
  }

  private mutating func compile(_ nodes: [Node]) -> Program.Operands {
    let steps = nodes.map { compile($0) }
    return run(of: steps)
  }

  private mutating func run(of steps: [Program.Index]) -> Program.Operands {
    program.operands += steps
    return Program.Operands(first: program.operands.count - steps.count, count: steps.count)
  }

  // MARK: - Names

  private mutating func constant(_ value: Value) -> Int {
    program.constants.append(value)
    return program.constants.count - 1
  }

  private mutating func field(_ name: String) -> Int {
    program.fields.append(name)
    return program.fields.count - 1
  }

  /// The place of a chain of names; the same chain has the same place everywhere.
  private mutating func attribute(_ path: AttributePath, isAbsolute: Bool) -> Int {
    let readings = container.readings(of: path, isAbsolute: isAbsolute)
    return attribute(path, readings)
  }

  private mutating func attribute(
    _ path: AttributePath,
    _ readings: [Container.Reading]
  ) -> Int {
    if let known = attributePlaces[readings] { return known }
    let types = readings.filter { $0.fieldCount == 0 }
      .compactMap { ValueType(rawValue: $0.variable.description) }
    program.attributes.append(
      Program.Attribute(path: path, readings: readings, type: types.first)
    )
    attributePlaces[readings] = program.attributes.count - 1
    return program.attributes.count - 1
  }

  /// The attribute that a field of a chain of names is as a whole.
  private mutating func wholeAttribute(_ operand: Node, _ field: String) -> Int? {
    guard case .attribute(let path, let isAbsolute) = operand.kind else { return nil }
    let whole = path.appending(field)
    let readings = container.readings(of: whole, isAbsolute: isAbsolute)
    return attribute(whole, readings.filter { $0.fieldCount == 0 })
  }

  /// The place of a variable; the parser makes locals only of what is in scope.
  private func place(of name: String) -> Int {
    guard let local = scope.last(where: { $0.name == name }) else {
      preconditionFailure("the variable '\(name)' is not in scope of \(scope)")
    }
    return local.place
  }

  private mutating func open(_ name: String) -> Int {
    let place = scope.count
    scope.append((name, place))
    program.localCount = max(program.localCount, scope.count)
    return place
  }

  private mutating func close(_ count: Int) { scope.removeLast(count) }

  // MARK: - Calls

  private mutating func call(_ name: String, _ target: Node?, _ arguments: [Node]) -> Program.Step {
    let site = Program.CallSite(
      name: name,
      names: target == nil ? container.functionNames(for: name) : [name],
      isMethod: target != nil,
      qualifiedNames: target.map { container.functionNames(calledOn: $0, name) } ?? [],
      arity: arguments.count,
      standard: standard(name, isMethod: target != nil, arguments)
    )
    program.sites.append(site)
    let number = program.sites.count - 1
    if let target, arguments.count == 1, name == "or" || name == "orValue" {
      let isValue = name == "orValue"
      return .alternative(site: number, compile(target), compile(arguments[0]), isValue: isValue)
    }
    return .call(site: number, compile((target.map { [$0] } ?? []) + arguments))
  }

  private mutating func standard(
    _ name: String,
    isMethod: Bool,
    _ arguments: [Node]
  ) -> BoundFunction {
    let names = isMethod ? [name] : container.functionNames(for: name)
    let function = names.lazy.compactMap { StandardLibrary.function($0, isMethod: isMethod) }.first
    guard let function else { return .missing }
    guard function.name == "matches", let pattern = pattern(arguments.last) else {
      return .library(function.body)
    }
    return .library(StandardLibrary.matches(pattern))
  }

  /// The pattern of a literal, read once for all evaluations.
  ///
  /// One that is wrong is left to the evaluation, which says so if it comes to it; so are all once
  /// enough are kept.
  private mutating func pattern(_ argument: Node?) -> RegularExpression? {
    guard patternSteps < PatternProgram.limit, let source = argument?.constantString else {
      return nil
    }
    let pattern = try? RegularExpression(source)
    // One that is refused may have been as much work as the largest.
    patternSteps += pattern?.size ?? PatternProgram.limit
    return pattern
  }

  // MARK: - Compounds

  private mutating func map(_ entries: [MapEntry]) -> Program.Step {
    let steps = entries.flatMap { [compile($0.key), compile($0.value)] }
    var optional: Int?
    if entries.contains(where: \.isOptional) {
      program.optionalEntries.append(entries.map(\.isOptional))
      optional = program.optionalEntries.count - 1
    }
    return .map(run(of: steps), optional: optional)
  }

  private mutating func comprehension(_ loop: Comprehension) -> Program.Step {
    let range = compile(loop.range)
    let first = open(loop.variable)
    let second = loop.secondVariable.map { open($0) }
    defer { close(second == nil ? 1 : 2) }
    let filter = loop.filter.map { compile($0) }
    program.loops.append(
      Program.Loop(
        macro: loop.macro,
        name: loop.spelling,
        range: range,
        firstLocal: first,
        secondLocal: second,
        filter: filter,
        body: compile(loop.body)
      )
    )
    return .loop(program.loops.count - 1)
  }

  private mutating func block(_ block: Block) -> Program.Step {
    let first = scope.count
    var values: [Program.Index] = []
    for (number, value) in block.values.enumerated() {
      values.append(compile(value))
      _ = open(Block.name(of: number))
    }
    defer { close(values.count) }
    return .block(firstLocal: first, run(of: values), compile(block.body))
  }
}

extension Container {
  /// The full names of functions that `target.name(…)` may stand for when the target is a chain of
  /// names.
  func functionNames(calledOn target: Node, _ name: String) -> [String] {
    guard case .attribute(let path, let isAbsolute) = target.kind else { return [] }
    return candidates(for: path.segments + [name], isAbsolute: isAbsolute).map {
      $0.joined(separator: ".")
    }
  }
}
