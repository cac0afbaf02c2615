public import Operations
public import SafetyModel

/// For whom a checklist is printed.
public enum PaperReader: Hashable, Sendable {
  /// Those who inspect: the question, the basis, two signatures and that of the unit.
  case inspectors
  /// The enterprise on its own round: everyday wording, what to do, by whom and when.
  case enterprise
}

/// A checklist on A4 paper, as structure: what it says, not how it looks.
public struct ChecklistPaper: Hashable, Sendable {
  /// One line to be ticked.
  public struct Row: Hashable, Sendable {
    /// The running number.
    public var number: Int
    /// The id, to be typed in.
    public var id: String
    /// The question; yes means conforming.
    public var question: BilingualText
    /// The mark of an item that is more than general.
    public var mark: BilingualText?
    /// What to look at.
    public var lookAt: BilingualText
    /// Why it matters.
    public var why: BilingualText?
    /// What a nonconforming answer can assert.
    public var circumstances: [BilingualText]
    /// The proof wanted.
    public var evidence: [BilingualText]
    /// What is measured, with unit and threshold.
    public var measure: BilingualText?
    /// The unit to write the measured value in.
    public var unit: String?
    /// What the demand rests on.
    public var basis: Basis
    /// Its word, with a remark when the text is still to be read.
    public var basisWord: BilingualText
    /// The citations that carry the basis.
    public var grounds: [BilingualText]
    /// Citations to be read before they are cited.
    public var leads: [BilingualText]
    /// What to do about it.
    public var remedy: BilingualText
    /// What a local layer changed, and what has to be asked first.
    public var remarks: [BilingualText]
  }

  /// Rows under one station.
  public struct Section: Hashable, Sendable {
    /// The station.
    public var title: BilingualText
    /// The rows.
    public var rows: [Row]
  }

  /// A line of the head.
  public struct HeaderLine: Hashable, Sendable {
    /// Its name.
    public var name: BilingualText
    /// Its value; empty = written in by hand.
    public var value: BilingualText
  }

  /// An item a locality leaves out.
  public struct Hidden: Hashable, Sendable {
    /// The question.
    public var question: BilingualText
    /// By whom and why.
    public var change: BilingualText
  }

  /// For whom it is.
  public var reader: PaperReader
  /// The title.
  public var title: BilingualText
  /// Names and values of the head; an empty value is written in by hand.
  public var header: [HeaderLine]
  /// The id of the visit; absent = written in by hand.
  public var inspection: String?
  /// The stations.
  public var sections: [Section]
  /// What is left out by local rules.
  public var hidden: [Hidden]
  /// The inspectors.
  public var inspectors: [PrintableChecklist.Signatory]
  /// The person of the unit.
  public var responsible: String?
  /// Lists with their versions, for the foot of every page.
  public var versions: String
  /// The hash of the rules, whole.
  public var hash: String

  /// The number of rows.
  public var count: Int { sections.reduce(0) { $0 + $1.rows.count } }
}
