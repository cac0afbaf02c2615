public import CEL
public import SafetyModel

extension RuleDiagnostic {
  /// What can be wrong in a rule folder, with the facts to explain it.
  ///
  /// Where a `nearest` is given, it is the known word that looks most like the one written.
  public enum Kind: Hashable, Sendable {
    /// A slip of the pen.
    case slip(Slip)
    /// Something only the whole folder shows.
    case finding(Finding)

    // MARK: Files and YAML

    /// The text is not YAML; `problem` is the YAML parser's wording.
    case malformedYAML(problem: String)
    /// The file is longer than rule files may be.
    case fileTooLarge(bytes: Int, limit: Int)
    /// Some part of the file is larger than rule files may be.
    case tooLarge(what: Part, limit: Int)
    /// The file is not UTF-8.
    case notUTF8
    /// The file has no content.
    case emptyFile
    /// A feature of YAML that rule files do without.
    case refusedYAML(feature: YAMLFeature)
    /// The mapping has this key already.
    case duplicateKey(key: String, first: RuleLocation)
    /// The file stands where the reader expects no rule file.
    case unrecognisedFile(path: String)

    // MARK: Keys and values

    /// No such key is known here; `allowed` are those that are.
    case unknownKey(key: String, nearest: String?, allowed: [String])
    /// A key that must be there is not.
    case missingKey(key: String)
    /// The value has another shape than the schema says.
    case wrongType(expected: Shape, found: Shape)
    /// The value is empty.
    case emptyText
    /// The value is none of those allowed.
    case unknownValue(value: String, allowed: [String])
    /// An id is not lower-case ASCII words joined by hyphens.
    case badID(text: String)
    /// A day is not of the form 2026-11-22 or does not exist.
    case badDate(text: String)
    /// A number is not a plain decimal.
    case badDecimal(text: String)
    /// A number is not whole or not in the range.
    case badInteger(text: String, allowed: ClosedRange<Int>)
    /// The first end comes after the last.
    case emptyInterval(from: String, to: String)
    /// The id in the file differs from the file's name.
    case idDiffersFromFileName(id: String, expected: String)

    // MARK: Ids and references

    /// Two things of one kind have the same id.
    case duplicateID(noun: Noun, id: String, first: RuleLocation)
    /// A list to include does not exist.
    case missingInclude(id: String, nearest: String?)
    /// Lists include each other in a circle; the path begins and ends with the same list.
    case includeCycle(path: [String])
    /// A selected item does not exist in the list named.
    case missingSelectedItem(reference: String, nearest: String?)
    /// A fact is not declared in `facts.yml`.
    case unknownFact(key: String, nearest: String?)
    /// A circumstance is not declared in `circumstances.yml`.
    case unknownCircumstance(id: String, nearest: String?)
    /// A matter is not declared in `matters.yml`.
    case unknownMatter(id: String, nearest: String?)
    /// An instrument is not declared in `instruments.yml`.
    case unknownInstrument(id: String, nearest: String?)
    /// A kind of place is not declared under `places`.
    case unknownPlace(kind: String, nearest: String?)
    /// A family of direct elements is named that no circumstance belongs to.
    case unknownFamily(family: String, nearest: String?)
    /// A criteria set is named that does not exist.
    case unknownCriteria(id: String, nearest: String?)
    /// A clause in a counting branch names no element of the set.
    case unknownClause(clause: String, nearest: String?)
    /// A choice value is compared with a fact that has no such choice.
    case unknownChoice(fact: String, value: String, nearest: String?)

    // MARK: Conditions

    /// A condition cannot be read.
    case conditionSyntax(problem: SyntaxError)
    /// A condition compares or combines values that do not fit.
    case conditionType(problem: CheckProblem)
    /// A function of conditions is given something else than a name in quotation marks.
    case computedName

    // MARK: Contradictions

    /// A branch asks for more elements than it counts over.
    case countTooLarge(atLeast: Int, available: Int)
    /// The unit of a measurement differs from the unit of its fact.
    case unitMismatch(fact: String, expected: String, found: String)
    /// A measurement names a fact that is not a number.
    case measuredFactNotNumber(fact: String)
    /// An item is graded major, yet no direct element rests on a circumstance of it.
    case majorWithoutDirectElement(item: String)
    /// A duty is marked as law, yet no norm is cited.
    case legalGroundWithoutNorm(confidence: Confidence)
    /// The duty is marked more certain than any norm cited for it.
    case moreCertainThanNorm(confidence: Confidence, best: Confidence)
    /// Facts follow from each other in a circle; the path begins and ends with the same fact.
    case derivedFactCycle(path: [String])
    /// A value is given for a fact that follows from others.
    case derivedFactGiven(fact: String)
    /// Something is marked more certain than a derived fact it rests on.
    case moreCertainThanDerived(confidence: Confidence, fact: String, best: Confidence)
    /// A key is there that only makes sense together with another.
    case needsOtherKey(key: String, other: String)
    /// Two keys exclude each other.
    case contradictingKeys(key: String, other: String)
    /// A cited instrument was no longer in force on the day of reading.
    case expiredInstrument(id: String, ended: CivilDate, replacedBy: String?)
    /// A day of a calendar is listed twice or both as off and as work.
    case repeatedDay(day: CivilDate)
    /// A day of a calendar belongs to another year.
    case dayOutsideYear(day: CivilDate, year: Int)

    // MARK: Sites and answers

    /// A region is not 2, 4, 6, 9 or 12 digits.
    case badRegion(text: String)
    /// A credit code does not hold.
    case badCreditCode(text: String, fault: CreditCode.Fault)
    /// A value is not of the type of its fact.
    case badFactValue(fact: String, type: FactDefinition.ValueType, text: String)
    /// A fact that takes one value is given several.
    case severalFactValues(fact: String)
    /// The inspection has no such item.
    case unknownItem(id: String, nearest: String?)
    /// The item has no such circumstance.
    case circumstanceNotOfItem(id: String, item: String, allowed: [String])
    /// The item has several circumstances and the answer names none.
    case circumstanceNotNamed(item: String, allowed: [String])
    /// Two answers to one item cannot both stand.
    case repeatedAnswer(item: String, first: RuleLocation)
    /// A value is measured for an item that asks for none.
    case nothingToMeasure(item: String)
    /// The answer is conforming and the measured value is outside the limit.
    case measurementContradicts(item: String, value: ExactDecimal, limit: MeasuredLimit)

    // MARK: Tables

    /// A quoted cell does not end.
    case unclosedQuote
    /// Text follows the closing quote of a cell.
    case textAfterQuote
    /// A quote stands inside a cell that does not begin with one.
    case quoteInsideCell
    /// A carriage return ends no line.
    case bareCarriageReturn
    /// A row has more or fewer cells than the head.
    case wrongCellCount(expected: Int, found: Int)
    /// A column that must be there is not.
    case missingColumn(name: String)
    /// The head names a column nobody knows.
    case unknownColumn(name: String, nearest: String?)
    /// Two columns mean the same.
    case repeatedColumn(name: String, first: RuleLocation)

    // MARK: Localities

    /// A layer changes something the rules above it do not have.
    case unknownLayerTarget(noun: Noun, id: String, nearest: String?)
    /// A `tighten` asks for no more than what holds; `setBy` is the layer that asked for it.
    case notTightened(field: LocalChange.Field, setBy: String?)
    /// A `relax` asks for no less than what holds.
    case notRelaxed(field: LocalChange.Field, setBy: String?)
    /// A layer touches what only the law can change.
    case legallyFixed(key: String)
    /// A `relax` goes below what a verified text asks for.
    case fixedByLaw(field: LocalChange.Field)
    /// A change does not say why, or a `relax` not by which power.
    case changeWithoutGround(verb: TailoringVerb, key: String)
    /// The text behind a `relax` is not verified.
    case authorityTooWeak(confidence: Confidence)
    /// Two layers of the same place change the same field.
    case conflictingLayers(field: String, other: String, first: RuleLocation)
    /// A change names nothing to change.
    case nothingChanged
    /// A limit is set for an item that measures nothing.
    case nothingMeasured(item: String)
    /// A question about a direct element is hidden.
    case hidesMajorItem(item: String)
    /// The park or enterprise of a layer is no id of a site.
    case badLayerSite(text: String)
    /// A layer stands in a folder below one whose region it does not lie in.
    case layerOutsideFolder(region: String, parent: String, parentRegion: String)
    /// A citation is there already.
    case repeatedCitation(item: String, citation: Citation)

    // MARK: Cases

    /// A case is about a checklist that does not exist.
    case unknownChecklist(id: String, nearest: String?)
    /// A case names a clause the criteria set does not have.
    case unknownElement(clause: String, criteria: String, nearest: String?)
  }

  /// A part of a file with a limit of its own.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// Levels of nesting.
    case depth
    /// The number of values.
    case nodes
    /// The bytes of one text.
    case text
  }

  /// A feature of YAML that rule files do without.
  public enum YAMLFeature: Hashable, Sendable {
    /// `*name`.
    case alias(name: String)
    /// `&name`.
    case anchor(name: String)
    /// `!tag`.
    case tag(name: String)
    /// `<<`.
    case mergeKey
    /// `---` and a second document.
    case severalDocuments
    /// A key that is a list or a mapping.
    case compoundKey
  }

  /// The shape of a value in the source.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    /// A piece of text.
    case text
    /// `true` or `false`.
    case boolean
    /// A whole number.
    case integer
    /// A list.
    case list
    /// Keys with values.
    case mapping
    /// A text in two languages.
    case bilingual
  }

  /// The kind of thing an id belongs to.
  public enum Noun: String, Hashable, Sendable, CaseIterable {
    case instrument
    case matter
    case fact
    case choice
    case circumstance
    case checklist
    case item
    case criteria
    case element
    case exclusion
    case branch
    case place
    case policy
    case clock
    /// A step of a hazard's life.
    case step
    case calendar
    case year
    case site
    case locality
    /// A worked example.
    case ruleCase
  }
}
