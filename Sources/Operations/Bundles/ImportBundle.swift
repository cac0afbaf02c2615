public import Ledger
import RuleLanguage
import SQLStore
import SafetyModel
import Workspace

/// What taking in a bundle came to.
public struct BundleImport: Hashable, Sendable {
  /// The events recorded now, those of earlier bundles that had waited among them.
  public var recorded: Int
  /// The events of the bundle that were here already.
  public var known: Int
  /// The events that wait for others.
  public var waiting: Int
  /// What they wait for.
  public var gaps: [DeviceGap]
}

extension OperatingContext {
  /// Takes in a bundle, in any order with others and as often as it comes.
  ///
  /// Everything is checked before anything is written: the signature, every file, every event. What
  /// rests on events that are not here waits, under its signature, until they come. An empty
  /// workspace takes the ledger's id over.
  ///
  /// - Parameters:
  ///   - folder: The bundle.
  ///   - key: The public key of the workspace it comes from, remembered when the bundle is sound.
  /// - Returns: What was recorded, known and left waiting.
  /// - Throws: `bundle` with the reason.
  public func importBundle(
    from folder: String,
    trusting key: NoteVerifier? = nil
  ) throws(OperationFailure) -> BundleImport {
    let keys = try trustedKeys() + [key].compactMap { $0 }
    let bundle = try ReceivedBundle(folder, trusting: keys)
    let isEmpty = try ledgerHead().size == 0
    guard isEmpty || bundle.manifest.ledger == workspace.database.ledger else {
      throw .bundle(
        .otherLedger(found: bundle.manifest.ledger, own: workspace.database.ledger)
      )
    }
    var all = [bundle]
    for name in try waitingNames() where name != bundle.name {
      all.append(try ReceivedBundle("\(workspace.waitingFolder)/\(name)", trusting: keys))
    }
    let sorting = try sort(all)
    try takeFiles(of: bundle, from: folder)
    if let key { try remember(key) }
    if !sorting.waiting.isEmpty { try keepWaiting(bundle) }
    try query { () throws(StoreFailure) in
      if isEmpty { try workspace.database.adopt(ledger: bundle.manifest.ledger) }
      _ = try workspace.database.append(sorting.batch(from: all, received: now))
    }
    try sweep(all, sorting.waiting)
    if !sorting.ready.isEmpty { signAfterBundle() }
    return BundleImport(
      recorded: sorting.ready.count,
      known: bundle.events.count { sorting.known.contains($0.hash) },
      waiting: sorting.waiting.count,
      gaps: sorting.gaps
    )
  }

  /// The keys whose bundles are accepted: the workspace's own and those it was told to trust.
  private func trustedKeys() throws(OperationFailure) -> [NoteVerifier] {
    do throws(FileFailure) {
      let own = workspace.logKey.exists ? try? workspace.logKey.load().verifier : nil
      return try workspace.trustedKeys.load() + [own].compactMap { $0 }
    } catch {
      throw .file(error)
    }
  }

  private func remember(_ key: NoteVerifier) throws(OperationFailure) {
    do throws(FileFailure) {
      try workspace.trustedKeys.add(key)
    } catch {
      throw .file(error)
    }
  }

  private func sort(_ bundles: [ReceivedBundle]) throws(OperationFailure) -> BundleSorting {
    var fresh: [EventHash: SealedEvent] = [:]
    var known: Set<EventHash> = []
    var numbered: [String: [Int: EventHash]] = [:]
    for event in bundles.flatMap(\.events) where fresh[event.hash] == nil {
      let envelope = event.envelope
      let (recorded, last) = try query { () throws(StoreFailure) in
        (
          try workspace.database.event(withID: envelope.id),
          try workspace.database.lastSequence(ofDevice: envelope.device)
        )
      }
      if let recorded {
        guard recorded.hash == event.hash else { throw .bundle(.eventDiffers(id: envelope.id)) }
        known.insert(event.hash)
        continue
      }
      let other = numbered[envelope.device]?[envelope.deviceSequence]
      guard envelope.deviceSequence > last, other == nil || other == event.hash else {
        throw .bundle(
          .deviceForked(device: envelope.device, sequence: envelope.deviceSequence)
        )
      }
      numbered[envelope.device, default: [:]][envelope.deviceSequence] = event.hash
      fresh[event.hash] = event
    }
    let incoming = fresh.values.sorted { $0.hash < $1.hash }
    var subjects: [EventHash: SubjectID] = [:]
    for event in incoming {
      for base in event.envelope.bases { subjects[base] = event.envelope.subject }
    }
    let named = subjects
    let intake = try query { () throws(StoreFailure) in
      try BundleIntake(
        incoming.map { StreamLink($0.envelope, hash: $0.hash) },
        lastSequence: { device throws(StoreFailure) in
          try workspace.database.lastSequence(ofDevice: device)
        },
        isRecorded: { hash throws(StoreFailure) in
          guard let subject = named[hash] else { return false }
          return try workspace.database.isRecorded(hash, of: subject)
        }
      )
    }
    return BundleSorting(
      ready: intake.ready.map { incoming[$0] },
      waiting: Set(intake.waiting.map { incoming[$0].hash }),
      known: known,
      gaps: intake.gaps
    )
  }

  /// Evidence and packs come before the events that name them; both are named by their content.
  private func takeFiles(
    of bundle: ReceivedBundle,
    from folder: String
  ) throws(OperationFailure) {
    do {
      for blob in bundle.blobs {
        try workspace.evidence.take("\(folder)/evidence/\(blob.hash.hex)", hash: blob.hash.hex)
      }
      for hash in Set(bundle.events.compactMap(\.envelope.pack)).sorted()
      where !workspace.packs.holds(hash) && Files.isFolder("\(folder)/packs/\(hash.hex)") {
        let files = try RuleFolder.files(in: "\(folder)/packs/\(hash.hex)")
        guard RulePack.load(from: files).pack?.contentHash == hash.hex else {
          throw BundleFailure.fileAltered(path: "\(folder)/packs/\(hash.hex)")
        }
        try workspace.packs.keep(files, as: hash)
      }
    } catch let failure as FileFailure {
      throw .file(failure)
    } catch let failure as EvidenceFailure {
      throw .evidence(failure)
    } catch let failure as BundleFailure {
      throw .bundle(failure)
    } catch {
      throw .unreadable(position: 0, detail: "\(error)")
    }
  }

  private func waitingNames() throws(OperationFailure) -> [String] {
    guard Files.isFolder(workspace.waitingFolder) else { return [] }
    do throws(FileFailure) {
      return try Files.list(workspace.waitingFolder)
        .filter { Files.exists("\(workspace.waitingFolder)/\($0)/\(BundleFolder.note)") }
    } catch {
      throw .file(error)
    }
  }

  /// Keeps the signed part of a bundle, its evidence is here already.
  private func keepWaiting(_ bundle: ReceivedBundle) throws(OperationFailure) {
    let folder = "\(workspace.waitingFolder)/\(bundle.name)"
    do throws(FileFailure) {
      try Files.makeFolder(folder)
      for (name, bytes) in bundle.files.sorted(by: { $0.key < $1.key }) {
        try Files.writeAtomically(bytes, to: "\(folder)/\(name)", isPrivate: true)
      }
      let note = Array(bundle.note.description.utf8)
      try Files.writeAtomically(note, to: "\(folder)/\(BundleFolder.note)")
    } catch {
      throw .file(error)
    }
  }

  /// Removes what waits no longer.
  private func sweep(
    _ bundles: [ReceivedBundle],
    _ waiting: Set<EventHash>
  ) throws(OperationFailure) {
    do throws(FileFailure) {
      for bundle in bundles where !bundle.events.contains(where: { waiting.contains($0.hash) }) {
        let folder = "\(workspace.waitingFolder)/\(bundle.name)"
        if Files.exists(folder) { try Files.removeFolder(folder) }
      }
    } catch {
      throw .file(error)
    }
  }

  /// The log with what came is signed at once; what fails is a warning, the events stand.
  private func signAfterBundle() {
    do throws(OperationWarning) {
      _ = try sign()
    } catch {
      warn(error)
    }
  }
}

/// The events of bundles, by what can be done with them now.
private struct BundleSorting {
  var ready: [SealedEvent]
  var waiting: Set<EventHash>
  var known: Set<EventHash>
  var gaps: [DeviceGap]

  /// A private value comes with an event that names it and never by itself, so that an erased one stays erased.
  func batch(from bundles: [ReceivedBundle], received: Instant) -> AppendBatch {
    let named = ready.reduce(into: Set<String>()) { $0.formUnion(HashesInText.all(in: $1.bytes)) }
    return AppendBatch(
      events: ready.map(\.envelope),
      expectedVersions: [:],
      received: received,
      numbering: .asGiven,
      personal: bundles.flatMap(\.personal).filter { named.contains($0.commitment.hex) },
      // What waits keeps its files: they are on record from now on.
      blobs: bundles.flatMap(\.blobs)
    )
  }
}
