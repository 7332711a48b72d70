// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulModel

extension Procedure {
  /// What a file states of a procedure.
  static let fields: [Field<Procedure>] = [
    Field(
      FieldKey.promise, \.promises, Codecs.promises,
      "What the citizen is told: one promise, or one for each case type.",
      "{ within: 8 working days, target: 90% }"),
    Field(
      FieldKey.arrivals, \.arrivals, Codecs.arrivals, required: true,
      "Who comes and how often, by case type.", "{ warga: 18 per day }"),
    Field(
      FieldKey.attributes, \.attributes, Codecs.attributes,
      "Numbers that belong to a case and decide its way, without a unit: the area of a building, the value of a tender.",
      "{ luas: 40/90/600 }", "{ nilai: lognormal mean 150 sd 200 }"),
    Field(
      FieldKey.activities, \.steps, Codecs.steps, required: true,
      "The rows of the procedure; a case goes from top to bottom.",
      "{ sign: { actor: Camat, work: 1/2/3 min } }"),
  ]
}

extension Codecs {
  fileprivate static let attributes = Codec<[CaseAttribute]>.named(
    amounts.shape,
    read: { reading, entry in
      amounts.read(&reading, entry.value).map { CaseAttribute(name: entry.key, value: $0) }
    },
    write: { attribute, keys, writing in
      (attribute.name, amounts.write(attribute.value, keys + [attribute.name], writing))
    })
}

extension Field where Element == Scenario {
  /// Where there are several, else what is said of the one stands at the top.
  static var procedures: Field {
    Field(
      FormatKey(
        FieldKey.procedures, .named(.section(.procedure)),
        "Several services of the same officials, by name, instead of "
          + "'promise', 'arrivals' and 'activities' at the top."), \.procedures,
      read: { reading, _, fields, scenario in reading.procedures(fields, actors: scenario.actors) },
      write: { procedures, scenario, writing in
        let nodes = procedures.map { ($0.key, writing.procedure($0, of: scenario)) }
        if nodes.count == 1, nodes[0].0 == Procedure.unnamed { return nodes[0].1.entries ?? [] }
        return FileNode.written([(FieldKey.procedures, .named(nodes))]).entries ?? []
      })
  }
}

extension Writing {
  fileprivate func procedure(_ procedure: Procedure, of scenario: Scenario) -> FileNode {
    var own = inside(.procedure(procedure.key))
    own.procedure = procedure.key
    own.context.names = KnownNames(actors: scenario.actors, activities: Set(procedure.activities.map(\.key)))
    let nothing = Procedure(key: procedure.key, arrivals: [], steps: [])
    return own.fields(procedure, from: nothing, Procedure.fields)
  }
}

extension Reading {
  fileprivate mutating func procedures(_ fields: Fields, actors: [Actor]) -> [Procedure] {
    guard let several = fields[FieldKey.procedures], several.path != fields.node.path else {
      for key in FormatSection.procedure.keys where key.isRequired && fields[key.name] == nil {
        guard !isBroken(fields.node.path + [key.name]) else { continue }
        let example = key.examples.first.map { "\(key.name): \($0)" } ?? "\(key.name):"
        fail(
          [key.name], at: fields.node.place, "a scenario needs '\(key.name):': write '\(example)' or the like"
        )
      }
      return [procedure(Procedure.unnamed, fields, actors: actors)]
    }
    for key in FormatSection.procedure.keys where fields[key.name] != nil {
      fail(
        [key.name], at: fields.keyPlace(key.name),
        "'\(key.name):' belongs into one of the 'procedures:', because there are several")
    }
    return namedEntries(several).compactMap { entry in
      self.fields(entry.value, .procedure).map { procedure(entry.key, $0, actors: actors) }
    }
  }

  private mutating func procedure(_ key: Procedure.Key, _ fields: Fields, actors: [Actor]) -> Procedure {
    procedure = key
    context.names = KnownNames(
      actors: actors, activities: Set((fields[FieldKey.activities]?.allRows ?? []).map(\.key)))
    let order = [FieldKey.arrivals, FieldKey.promise, FieldKey.attributes, FieldKey.activities]
    return inside(.procedure(key), at: fields.node) {
      $0.element(Procedure(key: key, arrivals: [], steps: []), fields, Procedure.fields, first: order)
    }
  }
}
