extension RuleDiagnostic.Kind {
  /// The stable code of this kind of problem.
  ///
  /// This switch, with those of slips and findings, is the table of codes. A code is never given to another problem; when a kind is
  /// retired its number stays free.
  public var code: String {
    switch self {
    case .slip(let slip): slip.code
    case .finding(let finding): finding.code

    case .malformedYAML: "RULE-001"
    case .fileTooLarge: "RULE-002"
    case .tooLarge: "RULE-003"
    case .notUTF8: "RULE-004"
    case .emptyFile: "RULE-005"
    case .refusedYAML: "RULE-006"
    case .duplicateKey: "RULE-007"
    case .unrecognisedFile: "RULE-008"

    case .unknownKey: "RULE-010"
    case .missingKey: "RULE-011"
    case .wrongType: "RULE-012"
    case .emptyText: "RULE-013"
    case .unknownValue: "RULE-014"
    case .badID: "RULE-015"
    case .badDate: "RULE-016"
    case .badDecimal: "RULE-017"
    case .badInteger: "RULE-018"
    case .emptyInterval: "RULE-019"
    case .idDiffersFromFileName: "RULE-020"

    case .duplicateID: "RULE-030"
    case .missingInclude: "RULE-031"
    case .includeCycle: "RULE-032"
    case .missingSelectedItem: "RULE-033"
    case .unknownFact: "RULE-034"
    case .unknownCircumstance: "RULE-035"
    case .unknownMatter: "RULE-036"
    case .unknownInstrument: "RULE-037"
    case .unknownPlace: "RULE-038"
    case .unknownFamily: "RULE-039"
    case .unknownCriteria: "RULE-040"
    case .unknownClause: "RULE-041"
    case .unknownChoice: "RULE-042"

    case .conditionSyntax: "RULE-050"
    case .conditionType, .computedName: "RULE-051"

    case .countTooLarge: "RULE-060"
    case .unitMismatch: "RULE-061"
    case .measuredFactNotNumber: "RULE-062"
    case .majorWithoutDirectElement: "RULE-063"
    case .legalGroundWithoutNorm: "RULE-064"
    case .moreCertainThanNorm: "RULE-065"
    case .needsOtherKey: "RULE-066"
    case .contradictingKeys: "RULE-067"
    case .expiredInstrument: "RULE-068"
    case .repeatedDay: "RULE-069"
    case .dayOutsideYear: "RULE-070"
    case .derivedFactCycle: "RULE-071"
    case .derivedFactGiven: "RULE-072"
    case .moreCertainThanDerived: "RULE-073"

    case .badRegion: "RULE-080"
    case .badCreditCode: "RULE-081"
    case .badFactValue: "RULE-082"
    case .severalFactValues: "RULE-083"
    case .unknownItem: "RULE-084"
    case .circumstanceNotOfItem: "RULE-085"
    case .circumstanceNotNamed: "RULE-086"
    case .repeatedAnswer: "RULE-087"
    case .nothingToMeasure: "RULE-088"
    case .measurementContradicts: "RULE-089"

    case .unclosedQuote: "RULE-090"
    case .textAfterQuote: "RULE-091"
    case .quoteInsideCell: "RULE-092"
    case .bareCarriageReturn: "RULE-093"
    case .wrongCellCount: "RULE-094"
    case .missingColumn: "RULE-095"
    case .unknownColumn: "RULE-096"
    case .repeatedColumn: "RULE-097"

    case .unknownLayerTarget: "RULE-200"
    case .notTightened: "RULE-201"
    case .notRelaxed: "RULE-202"
    case .legallyFixed: "RULE-203"
    case .fixedByLaw: "RULE-204"
    case .changeWithoutGround: "RULE-205"
    case .authorityTooWeak: "RULE-206"
    case .conflictingLayers: "RULE-207"
    case .nothingChanged: "RULE-208"
    case .nothingMeasured: "RULE-209"
    case .hidesMajorItem: "RULE-210"
    case .badLayerSite: "RULE-211"
    case .layerOutsideFolder: "RULE-212"
    case .repeatedCitation: "RULE-213"

    case .unknownChecklist: "RULE-130"
    case .unknownElement: "RULE-131"
    }
  }

  /// Everything is an error but what a person may knowingly leave as it is.
  public var severity: RuleDiagnostic.Severity {
    switch self {
    case .slip(let slip): slip.severity
    case .finding(let finding): finding.severity
    case .expiredInstrument, .unrecognisedFile, .moreCertainThanNorm: .warning
    case .malformedYAML, .fileTooLarge, .tooLarge, .notUTF8, .emptyFile, .refusedYAML,
      .duplicateKey, .unknownKey, .missingKey, .wrongType, .emptyText, .unknownValue, .badID,
      .badDate, .badDecimal, .badInteger, .emptyInterval, .idDiffersFromFileName, .duplicateID,
      .missingInclude, .includeCycle, .missingSelectedItem, .unknownFact, .unknownCircumstance,
      .unknownMatter, .unknownInstrument, .unknownPlace, .unknownFamily, .unknownCriteria,
      .unknownClause, .unknownChoice, .conditionSyntax, .conditionType, .computedName,
      .countTooLarge,
      .unitMismatch, .measuredFactNotNumber, .majorWithoutDirectElement, .legalGroundWithoutNorm,
      .needsOtherKey, .contradictingKeys, .repeatedDay, .dayOutsideYear, .badRegion,
      .badCreditCode, .badFactValue, .severalFactValues, .unknownItem, .circumstanceNotOfItem,
      .circumstanceNotNamed, .repeatedAnswer, .nothingToMeasure, .measurementContradicts,
      .unclosedQuote, .textAfterQuote,
      .quoteInsideCell, .bareCarriageReturn, .wrongCellCount, .missingColumn, .unknownColumn,
      .repeatedColumn, .unknownChecklist, .unknownElement, .unknownLayerTarget, .notTightened,
      .notRelaxed, .legallyFixed, .fixedByLaw,
      .changeWithoutGround, .authorityTooWeak, .conflictingLayers, .nothingChanged,
      .nothingMeasured, .hidesMajorItem, .badLayerSite, .layerOutsideFolder, .repeatedCitation,
      .derivedFactCycle, .derivedFactGiven, .moreCertainThanDerived:
      .error
    }
  }
}
