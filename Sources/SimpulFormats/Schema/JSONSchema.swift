// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel
import SimpulText

/// The schema of scenario files and redesigns for editors, made from the tables of keys.
public enum JSONSchema {
  /// The name that `Starter` gives the file in which editors look for it.
  public static let fileName = "simpul.schema.json"

  /// JSON Schema, draft 2020-12.
  public static var text: String {
    let isRedesign = JSONText.object([("required", .strings([FieldKey.base]))])
    return JSONText.object([
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("title", .string("Simpul: scenarios and redesigns of procedures")),
      ("type", .string("object")),
      ("if", isRedesign),
      ("then", reference(FormatSection.redesign.rawValue)),
      ("else", reference(FormatSection.scenario.rawValue)),
      ("$defs", .object(definitions)),
    ]).written() + "\n"
  }

  private typealias Entries = [(key: String, value: JSONText)]

  private static var definitions: Entries {
    let scalars: Entries = FormatKey.Scalar.allCases.map { ($0.definitionName, .object(definition(of: $0))) }
    let sections: Entries = FormatSection.allCases.map { ($0.rawValue, definition(of: $0, as: .whole)) }
    let parts: Entries = [FormatSection.actor, .activity, .calendar].map {
      (Variety.part.name(of: $0), definition(of: $0, as: .part))
    }
    let templates: Entries = [FormatSection.activity, .block, .branch, .substitute, .use].map {
      (Variety.template.name(of: $0), definition(of: $0, as: .template))
    }
    return sections + parts + templates + scalars
  }

  /// The keys of a section as they are asked for, as some of them may be given, or with parameters in their values.
  private enum Variety {
    case whole, part, template

    func name(of section: FormatSection) -> String {
      switch self {
      case .whole: section.rawValue
      case .part: section.rawValue + "Part"
      case .template: section.rawValue + "Template"
      }
    }
  }

  private static func reference(_ name: String) -> JSONText {
    .object([("$ref", .string("#/$defs/" + name))])
  }

  // MARK: Sections

  private static func definition(of section: FormatSection, as variety: Variety) -> JSONText {
    let keys = section.keys
    var entries: Entries = [
      ("type", .string("object")),
      ("properties", .object(keys.map { ($0.name, property($0, in: variety)) })),
      ("additionalProperties", section.otherKeys.map { .object(schema(of: $0)) } ?? .truth(false)),
    ]
    let required = keys.filter(\.isRequired).map(\.name)
    if variety != .part, !required.isEmpty { entries.append(("required", .strings(required))) }
    if section == .scenario {
      let onlyProcedure = FormatSection.procedure.keys.filter(\.isRequired).map(\.name)
      let choices = [onlyProcedure, [FieldKey.procedures]]
      entries.append(("anyOf", .list(choices.map { .object([("required", .strings($0))]) })))
    }
    return .object(entries)
  }

  private static func property(_ key: FormatKey, in variety: Variety) -> JSONText {
    var entries = schema(of: variety == .template ? template(key.shape) : key.shape)
    entries.append(("description", .string(key.help)))
    let examples = key.examples.filter { !$0.hasPrefix("{") && !$0.hasPrefix("[") }
    if !examples.isEmpty { entries.append(("examples", .strings(examples))) }
    return .object(entries)
  }

  private static func schema(of shape: FormatKey.Shape) -> Entries {
    switch shape {
    case .scalar(let scalar): [("$ref", .string("#/$defs/" + scalar.definitionName))]
    case .section(let section): [("$ref", .string("#/$defs/" + section.rawValue))]
    case .part(let section): [("$ref", .string("#/$defs/" + Variety.part.name(of: section)))]
    case .template(let section): [("$ref", .string("#/$defs/" + Variety.template.name(of: section)))]
    case .anything: []
    case .byCaseType(let scalar): schema(of: .either(.scalar(scalar), .named(.scalar(scalar))))
    case .names: schema(of: .list(.scalar(.name)))
    case .named(let inner):
      [("type", .string("object")), ("additionalProperties", .object(schema(of: inner)))]
    case .either(let one, let other): [("anyOf", .list(alternatives(one) + alternatives(other)))]
    case .list(let inner):
      [
        (
          "anyOf",
          .list(
            alternatives(inner) + [
              .object([("type", .string("array")), ("items", .object(schema(of: inner)))])
            ])
        )
      ]
    }
  }

  /// The same, where a parameter may stand for it or for anything in it.
  private static func template(_ shape: FormatKey.Shape) -> FormatKey.Shape {
    let inner: FormatKey.Shape =
      switch shape {
      case .section(let section), .part(let section): .template(of: section)
      case .named(let inner): .named(template(inner))
      case .either(let one, let other): .either(template(one), template(other))
      case .list(let inner): .list(template(inner))
      case .byCaseType(let scalar): template(.either(.scalar(scalar), .named(.scalar(scalar))))
      case .scalar, .names, .template, .anything: shape
      }
    return .either(.scalar(.parameter), inner)
  }

  private static func alternatives(_ shape: FormatKey.Shape) -> [JSONText] {
    if case .either(let one, let other) = shape { return alternatives(one) + alternatives(other) }
    return [.object(schema(of: shape))]
  }

  // MARK: Plain values

  private static func definition(of scalar: FormatKey.Scalar) -> Entries {
    if scalar == .version { return [("enum", .list([.whole(1), .string("1")]))] }
    let words = scalar.words
    guard words.isEmpty else {
      // The words are what an editor offers; where a value comes from may stand behind them.
      let looser = JSONText.object([
        ("type", .string("string")), ("pattern", .string(FormatKey.Scalar.oneOf(words, end: " *([|]|$)"))),
      ])
      return [("anyOf", .list([.object([("enum", .strings(words))]), looser]))]
    }
    var entries: Entries = [("type", .strings(scalar.types))]
    if let pattern = scalar.pattern { entries.append(("pattern", .string(pattern))) }
    return entries
  }
}

extension FormatKey.Scalar {
  fileprivate var definitionName: String { rawValue + "Value" }

  /// The only values, where they are few.
  fileprivate var words: [String] {
    switch self {
    case .nothing: Reading.wordsForNone
    case .post: ["single", "any"]
    case .queue: QueueText.allWords
    case .yesNo: YesNoText.allWords
    case .counting: ["by date", "by hours"]
    case .door: ["wait at the door", "menunggu di pintu"]
    default: []
    }
  }

  /// What an editor's YAML takes the value for: `2` and `07.30` are numbers to it.
  fileprivate var types: [String] {
    switch self {
    case .duration, .gaps, .share, .factor, .rate, .absenceShare, .spell, .otherWork, .cost, .costRate,
      .branch, .period, .place, .lateComers, .substitute, .parameter:
      ["string"]
    case .times, .batchSchedule, .hours, .weekdays, .dates, .holidays, .speeds, .queueShares:
      ["string", "number", "array"]
    case .text: ["string", "number", "boolean", "array"]
    case .name: ["string", "number", "boolean"]
    default: ["string", "number"]
    }
  }

  /// What every such value looks like, as a hint: the reader is stricter, and takes nothing that this refuses.
  fileprivate var pattern: String? {
    let none = FormatKey.Scalar.oneOf(Reading.wordsForNone, end: "$")
    return switch self {
    case .duration, .gaps, .spell:
      "\(none)|[0-9].*[A-Za-z]|" + FormatKey.Scalar.oneOf(["empirical"], end: " ")
    case .share, .returns, .factor, .absenceShare: "\(none)|[0-9] *%"
    case .branch:
      "^(rest|sisanya|from +visit|mulai +kunjungan|after|setelah)|[0-9] *%|(above|below|di +atas|di +bawah) "
    case .later: "\(none)|[0-9] *% +(after|setelah) "
    case .costRate: "[0-9].* per "
    case .rate: "^(every|setiap) |[0-9] +[Pp][Ee][Rr] "
    case .place: "^(before|after) "
    case .parameter: "<[^<>]+>"
    case .closing:
      FormatKey.Scalar.oneOf(
        ["put aside", "disimpan", "only what fits", "hanya yang sempat"], end: " *([|]|$)")
        + "|" + FormatKey.Scalar.oneOf(["finish within", "selesaikan dalam"], end: " ")
    case .multitasking:
      "\(none)|" + FormatKey.Scalar.oneOf(["all", "semua"], end: "( |[|]|$)") + "|^[+]?[0-9]"
    case .reserved: "\(none)|[0-9][.:][0-9]{2} ?[-–] ?[0-9]"
    default: nil
    }
  }

  /// A pattern for values that begin with one of some words, in small or capital letters.
  fileprivate static func oneOf(_ words: [String], end: String) -> String {
    let anyCase = words.map { word in
      word.map { $0.isLetter ? "[\($0.uppercased())\($0.lowercased())]" : String($0) }.joined()
    }
    return "^(" + anyCase.joined(separator: "|") + ")" + end
  }
}
