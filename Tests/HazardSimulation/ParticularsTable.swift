import SafetyModel
import Workflow

/// Every step as somebody may take it, and then with one thing about it different: a text left out,
/// other evidence, another login, others named, somebody else at the keyboard.
///
/// The table of decisions says who; this one says what each row of a policy asks of a step.
package struct ParticularsTable: Sendable {
  private let world: TableWorld

  package init(_ world: TableWorld) { self.world = world }

  /// The table as text: for each step the places where it fares alike, and how.
  package var text: String {
    HazardStep.allCases.map(part).joined(separator: "\n")
  }

  private func part(of step: HazardStep) -> String {
    var groups: [(places: [String], words: String)] = []
    for spot in world.spots {
      let answers = questions(step, at: spot).map { ($0.name, world.answer($0, at: spot)) }
      guard !answers.isEmpty else { continue }
      let words = inOrder(Set(answers.map(\.1))).map { outcome in
        let names = answers.filter { $0.1 == outcome }.map(\.0)
        return "  - \(outcome): " + names.joined(separator: ", ")
      }
      .joined(separator: "\n")
      let place = "\(spot.setting.name): \(spot.place.name)"
      if let index = groups.firstIndex(where: { $0.words == words }) {
        groups[index].places.append(place)
      } else {
        groups.append(([place], words))
      }
    }
    let paragraphs = groups.map { group in
      group.places.map { "  * \($0)\n" }.joined() + group.words + "\n"
    }
    return "# \(step.rawValue)\n\n"
      + (paragraphs.isEmpty ? "nowhere\n" : paragraphs.joined(separator: "\n"))
  }

  /// The refusals of a place at which a step is not to be taken at all.
  private static let closed: Set<String> = [
    "wrongState", "gradeUndecided", "noExtensionPending", "noAppealPending", "notGeneral",
    "alreadyOrdered", "alreadyInCase", "notMajor", "noOrder", "termStillRunning", "noTerm",
    "extensionPending", "supervision.stillListed", "stopWork.stopStanding", "stopWork.sealStanding",
  ]

  /// What is asked of a step at a spot; nothing where it is not to be taken there.
  func questions(_ step: HazardStep, at spot: TableWorld.Spot) -> [TableWorld.Question] {
    guard let state = spot.state else { return [] }
    let proper = candidates(spot.setting).lazy.map { role in
      (
        role,
        ProperCommand(
          by: role.actor,
          with: role.partner,
          on: CivilDate(tableDay: spot.place.today),
          state: state
        )
      )
    }
    var refused: TableWorld.Question?
    for (role, command) in proper {
      guard let plain = command(step) else { return [] }
      let question = TableWorld.Question(name: role.name, command: plain, actor: role.actor)
      let answer = world.answer(question, at: spot)
      if answer == "may" { return [question] + variations(of: question, at: spot) }
      if refused == nil, !Self.closed.contains(answer) { refused = question }
    }
    return refused.map { [$0] + variations(of: $0, at: spot) } ?? []
  }

  /// Those who would first, then everybody.
  private func candidates(_ setting: TableSetting) -> [TableRole] {
    [
      TableRole("the officers", setting.officers[1], setting.officers[2]),
      TableRole("the unit", SimulatedPeople.unit[2], SimulatedPeople.unit[0]),
      TableRole("the finders", setting.finders[0], setting.finders[1]),
    ] + TableRole.all(setting)
  }

  // MARK: - One thing different
  private func variations(
    of plain: TableWorld.Question,
    at spot: TableWorld.Spot
  ) -> [TableWorld.Question] {
    plain.command.bases.flatMap { base, command -> [TableWorld.Question] in
      var asked: [TableWorld.Question] = []
      func add(_ name: String, _ change: (inout TableWorld.Question) -> Void) {
        var question = plain
        question.command = command
        question.name = [base, name].filter { !$0.isEmpty }.joined(separator: ", ")
        change(&question)
        asked.append(question)
      }
      if !base.isEmpty { add("") { _ in } }
      for field in StepField.allCases {
        if let blank = command.without(field) {
          add("without \(field.rawValue)") { $0.command = blank }
        }
      }
      asked += logins(command, named: base, like: plain)
      for (name, people) in others(than: plain, in: spot) {
        if let named = command.naming(people) { add("by \(name)") { $0.command = named } }
      }
      for (name, person) in bystanders(spot) {
        add("recorded by \(name)") { $0.actor = person }
        if let approved = command.approved(by: person.id) {
          add("approved by \(name)") { $0.command = approved }
        }
      }
      for (name, changed) in command.studies + command.visits { add(name) { $0.command = changed } }
      asked += waivers(command, named: base, like: plain, spot)
      return asked
    }
  }

  private func logins(
    _ command: HazardCommand,
    named base: String,
    like plain: TableWorld.Question
  ) -> [TableWorld.Question] {
    var asked: [TableWorld.Question] = []
    func add(_ name: String, _ assurance: AssuranceLevel, _ command: HazardCommand) {
      asked.append(
        TableWorld.Question(
          name: [base, name].filter { !$0.isEmpty }.joined(separator: ", "),
          command: command,
          actor: plain.actor,
          assurance: assurance
        )
      )
    }
    add("typed", .typed, command)
    add("on paper", .paper, command)
    let sets: [(String, [EvidenceReference.Purpose])] = [
      ("without evidence", []), ("with the photo found", [.found]),
      ("with the photo corrected", [.corrected]), ("with a document", [.document]),
    ]
    for (name, purposes) in sets {
      guard let changed = command.with(evidence: purposes.map { .sample($0) }) else { continue }
      add(name, .personal, changed)
      if purposes.isEmpty { add("on paper without a scan", .paper, changed) }
    }
    return asked
  }

  /// Others than those who would: fewer, and each with somebody who does not belong there.
  private func others(
    than plain: TableWorld.Question,
    in spot: TableWorld.Spot
  ) -> [(String, [PersonID])] {
    let doers = plain.command.doers
    guard let first = doers.first else { return [] }
    var others: [(String, [PersonID])] = [
      ("one alone", [first]), ("the same twice", [first, first]),
    ]
    for (name, person) in bystanders(spot) {
      others.append((name, [person.id]))
      if doers.count > 1 { others.append(("one of them and \(name)", [first, person.id])) }
    }
    return others
  }

  private func bystanders(_ spot: TableWorld.Spot) -> [(String, ActingPerson)] {
    let people = SimulatedPeople.self
    return [
      ("the finder", spot.setting.finders[0]), ("who decided the grade", people.cityOfficers[0]),
      ("the rectifier", people.unit[1]),
      ("staff of the unit", people.unit[2]), ("an auxiliary", people.auxiliary),
      ("an expert", people.expert), ("an officer of the town", people.townOfficers[2]),
      ("an officer of the brigade", people.brigadeOfficers[2]),
      ("an officer of the city", people.cityOfficers[1]),
      ("an officer without a principal", people.namelessOfficers[0]),
      ("an officer whose card is over", people.cardOver),
      ("an officer without a card", people.cardless),
      ("an officer of another district", people.neighbours[0]),
    ]
  }

  /// What the finder may with a waiver, with a waiver without a reason.
  private func waivers(
    _ command: HazardCommand,
    named base: String,
    like plain: TableWorld.Question,
    _ spot: TableWorld.Spot
  ) -> [TableWorld.Question] {
    let finder = spot.setting.finders[0]
    guard let closed = command.naming([finder.id]) else { return [] }
    return [("人手不足", "a waiver"), (" ", "a waiver without a reason")].compactMap { reason, name in
      closed.waiving(reason).map {
        TableWorld.Question(
          name: [base, "by the finder with \(name)"].filter { !$0.isEmpty }.joined(separator: ", "),
          command: $0,
          actor: finder
        )
      }
    }
  }
}
