extension CanonicalValue {
  /// The keys under which events carry commitments to private values.
  private static let personalKeys: Set<String> = [
    "name", "phone", "recipient", "replacement", "team", "witness",
  ]

  /// Every commitment to a private value in the particulars of an event, in order.
  public var personalCommitments: [PersonalCommitment] {
    switch self {
    case .object(let object):
      object.members.flatMap { member in
        Self.personalKeys.contains(member.key)
          ? member.value.hashes : member.value.personalCommitments
      }
    case .array(let values): values.flatMap(\.personalCommitments)
    case .string, .integer, .bool, .null: []
    }
  }

  /// The commitments under a key of private values; names in the open are none.
  private var hashes: [PersonalCommitment] {
    switch self {
    case .string(let text): PersonalCommitment(hex: text).map { [$0] } ?? []
    case .array(let values): values.flatMap(\.hashes)
    case .object: personalCommitments
    case .integer, .bool, .null: []
    }
  }
}
