// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulText
import SimpulTime
import SimpulVerification

extension Findings: FindingsContent {
  package enum Kind: String, CaseIterable, Codable { case study }
  package static let kind = Kind.study
}

extension PromiseStudyFindings: FindingsContent {
  package enum Kind: String, CaseIterable, Codable { case promise }
  package static let kind = Kind.promise
}

extension StaffingFindings: FindingsContent {
  package enum Kind: String, CaseIterable, Codable { case staffing }
  package static let kind = Kind.staffing
}

extension SelectionFindings: FindingsContent {
  package enum Kind: String, CaseIterable, Codable { case selection }
  package static let kind = Kind.selection
}

extension VerificationFindings: FindingsContent {
  package enum Kind: String, CaseIterable, Codable { case verification }
  package static let kind = Kind.verification
}

extension CivilDate: JSONShaped {
  package static var jsonSchema: JSONText {
    .object([("type", .string("string")), ("format", .string("date"))])
  }
  package static let jsonExample = JSONText.string("2026-01-05")
}

extension ActorSet: JSONShaped {
  package static var jsonSchema: JSONText {
    let name = JSONText.object([("type", .string("string"))])
    return .object([
      (
        "anyOf",
        .list([name, .object([("type", .string("array")), ("items", name), ("minItems", .whole(2))])])
      )
    ])
  }
  package static let jsonExample = JSONText.string("")
}

extension WaitingCause: JSONShaped {
  package static var jsonSchema: JSONText { .object([("enum", .strings(allCases.map { "\($0)" }))]) }
  package static let jsonExample = JSONText.string("\(WaitingCause.batching)")
}
