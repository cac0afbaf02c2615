import Ledger
public import Operations
import Workspace

/// The exit codes of failures; stable, listed in the manual.
enum ExitCode {
  static let refused: Int32 = 2
  static let notAccepted: Int32 = 3
  static let noSuchThing: Int32 = 4
  static let conflict: Int32 = 5
  static let needsMigration: Int32 = 6
  static let ourFault: Int32 = 70
  static let disk: Int32 = 74
  static let tryAgain: Int32 = 75
}

extension OperationFailure {
  /// The code a command ends with: 2 refused, 3 input not accepted, 4 no such thing, 5 conflict, 6 needs
  /// migration, 70 our fault, 74 disk, 75 try again.
  public var exitCode: Int32 {
    switch self {
    case .noWorkspace, .noRules, .notFound: ExitCode.noSuchThing
    case .workspace(let failure): failure.exitCode
    case .rules, .ambiguous, .input: ExitCode.notAccepted
    case .packLost: ExitCode.disk
    case .file(let failure): failure.exitCode
    case .evidence(let failure): failure.exitCode
    case .store(let failure): failure.exitCode
    case .unreadable(let position, _): position > 0 ? ExitCode.disk : ExitCode.ourFault
    case .refused, .caseRefused: ExitCode.refused
    case .notNow(let reason): reason.exitCode
    case .notSigned: ExitCode.disk
    case .backup(let failure): failure.exitCode
    case .bundle(let failure): failure.exitCode
    }
  }
}

extension NotNow {
  var exitCode: Int32 {
    switch self {
    case .inspectionNotUnderWay, .inspectionNotFinished, .unansweredWithoutReason,
      .siteNotActive, .nothingSigned, .cosignatureRefused, .keyNeedsPaper, .keyNotOfThePerson,
      .notTheDeputy, .deputyOfAnotherBody, .valueDecided, .act:
      ExitCode.refused
    case .actorMissing, .inTheFuture, .notThen: ExitCode.notAccepted
    case .ledgerNotEmpty: ExitCode.conflict
    }
  }
}

extension WorkspaceFailure {
  var exitCode: Int32 {
    switch self {
    case .alreadyThere: ExitCode.conflict
    case .notAWorkspace: ExitCode.noSuchThing
    case .file(let failure): failure.exitCode
    case .store(let failure): failure.exitCode
    }
  }
}

extension BackupFailure {
  var exitCode: Int32 {
    switch self {
    case .file(let failure): failure.exitCode
    case .store(let failure): failure.exitCode
    case .notABackup, .unfinished: ExitCode.noSuchThing
    case .newerFormat: ExitCode.needsMigration
    case .otherLedger, .occupied, .diverged: ExitCode.conflict
    case .inUse: ExitCode.tryAgain
    case .damaged, .unsound, .rootDiffers: ExitCode.disk
    }
  }
}

extension BundleFailure {
  var exitCode: Int32 {
    switch self {
    case .notABundle: ExitCode.noSuchThing
    case .foreignSignature, .wrongSignature, .fileAltered, .otherLedger, .notTheLedgersEvent,
      .notACheckpoint:
      ExitCode.notAccepted
    case .deviceForked, .eventDiffers, .otherLog: ExitCode.conflict
    case .noConflict: ExitCode.noSuchThing
    }
  }
}

extension FileFailure {
  var exitCode: Int32 {
    switch reason {
    case .missing: ExitCode.noSuchThing
    case .isFolder, .tooLarge: ExitCode.notAccepted
    case .alreadyThere: ExitCode.conflict
    case .inUse: ExitCode.tryAgain
    case .notPermitted, .readOnly, .diskFull, .system: ExitCode.disk
    }
  }
}

extension EvidenceFailure {
  var exitCode: Int32 {
    switch self {
    case .file(let failure): failure.exitCode
    case .empty, .unknownContent: ExitCode.notAccepted
    case .lost, .altered: ExitCode.disk
    }
  }
}

extension StoreFailure {
  var exitCode: Int32 {
    switch self {
    case .conflict, .alreadyRecorded, .deviceSequenceTaken: ExitCode.conflict
    case .notStorable(_, let reason): reason.exitCode
    case .busy: ExitCode.tryAgain
    case .newerFormat, .olderFormat: ExitCode.needsMigration
    case .readOnly, .diskFull, .corrupt, .io: ExitCode.disk
    }
  }
}

extension EnvelopeFailure {
  /// Too large a text is the writer's to shorten; every other form is ours.
  var exitCode: Int32 {
    switch self {
    case .syntax: ExitCode.notAccepted
    case .newerVersion: ExitCode.needsMigration
    case .missing, .malformed, .unknown: ExitCode.ourFault
    }
  }
}
