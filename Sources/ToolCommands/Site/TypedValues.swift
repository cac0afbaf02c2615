import Messages
import Operations
import RuleLanguage
import SafetyModel

/// Values as typed on the command line, with every problem gathered so that all are told at once.
struct TypedValues {
  private var problems: [InputProblem] = []

  /// Adds a problem.
  mutating func report(_ fault: InputFault) { problems.append(InputProblem(fault)) }

  /// Ends the reading.
  ///
  /// - Throws: `input` with every problem found.
  func check() throws(OperationFailure) {
    guard problems.isEmpty else { throw .input(problems) }
  }

  /// One of the words of a list, in English or by its label; hyphens stand for underscores.
  mutating func choice<Value: RawRepresentable<String> & CaseIterable>(
    _ typed: String?,
    key: String,
    label: (Value) -> Sentence
  ) -> Value? {
    guard let typed else { return nil }
    let word = typed.lowercased()
    let found = Value.allCases.first { value in
      let label = label(value)
      return value.rawValue == word.replacing("-", with: "_") || label.zh == typed
        || label.en.lowercased() == word
    }
    if found == nil {
      let allowed = Value.allCases.map { $0.rawValue.remarked(label($0).spoken) }
      report(.notAllowed(key: key, value: typed, allowed: allowed))
    }
    return found
  }

  /// A text that must be given.
  mutating func required(_ typed: String?, key: String) -> String? {
    guard let typed else {
      report(.missing(key: key))
      return nil
    }
    if typed.allSatisfy(\.isWhitespace) { report(.emptyText(key: key)) }
    return typed
  }

  /// A region code.
  mutating func region(_ typed: String?) -> RegionCode? {
    guard let typed else { return nil }
    let region = RegionCode(typed)
    if region == nil { report(.badRegion(typed)) }
    return region
  }

  /// A day.
  mutating func day(_ typed: String?, key: String) -> CivilDate? {
    guard let typed else { return nil }
    let day = CivilDate(typed)
    if day == nil { report(.badDay(key: key, value: typed)) }
    return day
  }

  /// The part a site plays in a let building, with the other parties.
  mutating func tenancy(role: String?, owner: String?, operator runner: String?) -> Tenancy? {
    guard let role else {
      if owner != nil || runner != nil { report(.missing(key: "--role")) }
      return nil
    }
    return choice(role, key: "--role", label: \TenancyRole.label).map {
      Tenancy(role: $0, owner: owner, operator: runner)
    }
  }

  /// A contact as `role:name:phone`; the phone may be left out.
  mutating func contact(_ typed: String) -> SiteDraft.ContactDraft? {
    let parts = typed.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "：" }
      .map(String.init)
    guard (2...3).contains(parts.count), !parts[1].allSatisfy(\.isWhitespace) else {
      report(
        .wrongType(key: "--contact", expected: "principal:张三:13000000000", found: typed)
      )
      return nil
    }
    let role = choice(parts[0], key: "--contact", label: \Contact.Role.label)
    let phone = parts.count == 3 && !parts[2].isEmpty ? parts[2] : nil
    return role.map { SiteDraft.ContactDraft(role: $0, name: parts[1], phone: phone) }
  }
}
