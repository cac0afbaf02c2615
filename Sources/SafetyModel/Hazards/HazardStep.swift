/// A step of a hazard's life: what somebody may do with it, without the particulars.
///
/// The names are those of rule files: a policy says of each step who may take it and what it needs.
public enum HazardStep: String, Hashable, Sendable, Codable, CaseIterable {
  case observe
  case proposeDetermination = "propose_determination"
  case confirmDetermination = "confirm_determination"
  case nameResponsible = "name_responsible"
  case handOver = "hand_over"
  case issueOrder = "issue_order"
  case remind
  case selfAssign = "self_assign"
  case takeInterimMeasure = "take_interim_measure"
  case liftInterimMeasure = "lift_interim_measure"
  case submitPlan = "submit_plan"
  case claimRectification = "claim_rectification"
  case reinspect
  case requestExtension = "request_extension"
  case decideExtension = "decide_extension"
  case sendTransfer = "send_transfer"
  case receiptTransfer = "receipt_transfer"
  case replyTransfer = "reply_transfer"
  /// Close as rectified after a passed re-inspection.
  case close
  /// Close as corrected during the visit.
  case closeOnTheSpot = "close_on_the_spot"
  /// Close because the unit moved out or ceased, or the building is gone.
  case endOtherwise = "end_otherwise"
  case revokeClosure = "revoke_closure"
  case withdraw
  case reinstate
  case merge
  case unmerge
  case joinCase = "join_case"
  case leaveCase = "leave_case"
  /// Put on the list of a level (挂牌督办).
  case list
  case publishListing = "publish_listing"
  case reportListing = "report_listing"
  case applyDelisting = "apply_delisting"
  case reviewDelisting = "review_delisting"
  case delist
  /// Withdraw people, stop production, construction or use.
  case orderStop = "order_stop"
  case revokeStop = "revoke_stop"
  case seal
  case extendSeal = "extend_seal"
  case liftSeal = "lift_seal"
  /// The unit's own acceptance.
  case reportAcceptance = "report_acceptance"
  case applyResumption = "apply_resumption"
  case decideResumption = "decide_resumption"
  /// Serve an order on one more responsible party.
  case serveOrder = "serve_order"
  /// 双报告.
  case reportMajor = "report_major"
  /// 帮扶.
  case assist
  /// Record a rung of the ladder that was taken.
  case escalate
  /// Record that a penalty case was opened (立案).
  case filePenaltyCase = "file_penalty_case"
  /// Record a penalty decision (处罚决定).
  case decidePenalty = "decide_penalty"
  /// Record a review or a lawsuit (复议、诉讼).
  case lodgeAppeal = "lodge_appeal"
  /// Record that execution is stayed (停止执行).
  case orderStay = "order_stay"
  case endStay = "end_stay"
  case decideAppeal = "decide_appeal"
  /// Record an event run elsewhere that sets a clock running or ends it.
  case recordProceeding = "record_proceeding"
  /// 回头看.
  case lookBack = "look_back"
  /// Make two hazards of one.
  case split
  /// Merge a part split off back into its hazard.
  case undoSplit = "undo_split"
}
