import SafetyModel

/// How sure what rests on a document can be at most: never surer than the document.
extension Instrument {
  /// The mark that counts for a clause cited from this document.
  ///
  /// A clause that was read is known even where the document's dates are not. A document that is
  /// advice only gives advice, whatever is said of its clauses.
  func limit(ofClause confidence: Confidence) -> Confidence {
    self.confidence.isAdviceOnly ? limit(ofCriteria: confidence) : confidence
  }

  /// The mark that counts for an element or a counting rule of the criteria this document is.
  func limit(ofCriteria confidence: Confidence) -> Confidence {
    confidence.limited(by: self.confidence)
  }
}

extension RulePackContents {
  /// Lowers every mark that is surer than the document it rests on.
  mutating func limitCertainty() {
    let instruments = instruments
    items.update { $0 = $0.limited(by: instruments) }
    drafts.update { draft in
      draft.entries = draft.entries.map { entry in
        ChecklistDraft.Entry(item: entry.item.limited(by: instruments), node: entry.node)
      }
    }
    criteria.update { set in
      guard let document = instruments[set.instrument] else { return }
      set = set.limited(by: document)
    }
  }
}

extension ChecklistItem {
  fileprivate func limited(by instruments: DefinitionTable<Instrument>) -> ChecklistItem {
    func limited(_ citations: [Citation]) -> [Citation] {
      citations.map { citation in
        var result = citation
        if let document = instruments[citation.instrument] {
          result.confidence = document.limit(ofClause: citation.confidence)
        }
        return result
      }
    }
    var result = self
    result.norm = limited(norm)
    result.power = limited(power)
    result.liability = limited(liability)
    // A duty whose norms all became weaker is not known better than the best of them.
    let best = result.norm.map(\.confidence).max { $0.isWeaker(than: $1) }
    if result.norm != norm, let best {
      result.confidence = confidence.limited(by: best)
    }
    return result
  }
}

extension CriteriaSet {
  fileprivate func limited(by document: Instrument) -> CriteriaSet {
    var result = self
    for index in elements.indices {
      result.elements[index].confidence = document.limit(ofCriteria: elements[index].confidence)
    }
    for index in exclusions.indices {
      result.exclusions[index].confidence = document.limit(ofCriteria: exclusions[index].confidence)
    }
    for index in branches.indices {
      result.branches[index].confidence = document.limit(ofCriteria: branches[index].confidence)
    }
    for index in routes.indices {
      result.routes[index].confidence = document.limit(ofCriteria: routes[index].confidence)
    }
    return result
  }
}
