public import SafetyModel

/// What is recorded about one event: who says what about which subject, and on what grounds.
///
/// The canonical bytes of an envelope are what is hashed, exported and proven. When the store
/// accepted it is not part of them; that stands beside the bytes.
public struct Envelope: Hashable, Sendable {
  /// The version of the form this program writes and reads.
  public static let version = 1

  /// The ledger the event was made for.
  public var ledger: String

  /// The id of the event, made once where the event was made.
  public var id: UUIDv7

  /// The device on which the event was made.
  public var device: String

  /// The place of the event among those of its device, counted from 1.
  public var deviceSequence: Int

  /// When it happened as its author says.
  public var occurred: Instant

  /// The id of the person who acted; absent only while a ledger has no people yet.
  public var actor: PersonID?

  /// The person the actor stood in for; who acted is the actor all the same.
  public var behalf: PersonID?

  /// How the actor was known.
  public var assurance: Assurance

  /// What happened, in the past tense: `hazard.registered`.
  public var kind: String

  /// What it happened to.
  public var subject: SubjectID

  /// The heads of the subject's stream the decision was made on, in order, each once.
  public private(set) var bases: [EventHash]

  /// The rule pack the decision was made under.
  public var pack: ContentHash?

  /// The particulars, by kind.
  public var body: CanonicalObject

  /// What the actor's own key made of all this; absent where none was used.
  public var signature: PersonalSignature?

  /// Creates an envelope; `bases` are put in order.
  public init(
    ledger: String,
    id: UUIDv7,
    device: String,
    deviceSequence: Int,
    occurred: Instant,
    actor: PersonID?,
    behalf: PersonID? = nil,
    assurance: Assurance,
    kind: String,
    subject: SubjectID,
    bases: [EventHash],
    pack: ContentHash? = nil,
    body: CanonicalObject,
    signature: PersonalSignature? = nil
  ) {
    self.ledger = ledger
    self.id = id
    self.device = device
    self.deviceSequence = deviceSequence
    self.occurred = occurred
    self.actor = actor
    self.behalf = behalf
    self.assurance = assurance
    self.kind = kind
    self.subject = subject
    self.bases = Set(bases).sorted()
    self.pack = pack
    self.body = body
    self.signature = signature
  }
}

/// How the acting person was known.
public enum Assurance: Hashable, Sendable {
  /// By a typed name: a claim, not a login.
  case typed
  /// By the device, which is given to one person.
  case device
  /// By a key or login of his own.
  case personal
  /// By a signed paper; its scan is kept under the hash where there is one.
  case paper(scan: ContentHash?)

  /// The word in the envelope.
  public var word: String {
    switch self {
    case .typed: "typed"
    case .device: "device"
    case .personal: "personal"
    case .paper: "paper"
    }
  }
}

/// Why bytes are not an event, or an event has no bytes.
public enum EnvelopeFailure: Error, Hashable, Sendable {
  /// The bytes are not canonical JSON, or the value is beyond its limits.
  case syntax(CanonicalSyntaxError)
  /// The event was written by a newer program.
  case newerVersion(Int)
  /// A key that every envelope has is not there.
  case missing(key: String)
  /// The value under a key is not of the right form.
  case malformed(key: String)
  /// A key this version does not know.
  case unknown(key: String)
}
