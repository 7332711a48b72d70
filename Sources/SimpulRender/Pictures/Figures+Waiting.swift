// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulModel
import SimpulWords

extension Figures {
  /// Where a file waits, and why: a bar for each actor, and for several who were missing at the same time, in the first design and, where there is one redesign,
  /// in that too.
  var waiting: Figure? {
    let designs = Array(findings.designs.prefix(findings.designs.count == 2 ? 2 : 1))
    let rows = shownActors(designs)
    let longest = designs.bars(rows).map(\.total).max() ?? 0
    guard longest > 0 else { return nil }
    let causes = WaitingCause.allCases.filter { cause in
      designs.bars(rows).contains { $0.seconds(cause) > 0.005 * longest }
    }
    let title = say("Di mana satu berkas menunggu, dan mengapa", "Where a file waits, and why")
    let bar = designs.count == 2 ? 15.0 : 20.0
    let group = max(32, bar * Double(designs.count)) + 8
    let legend = legendLines(causes)
    let bottom = 4 + group * Double(rows.count)
    var svg = SVG(
      height: bottom + 4 + 20 * Double(legend.count), title: title, description: told(designs, rows))
    for (number, actor) in rows.enumerated() {
      let middle = 4 + group * (Double(number) + 0.5)
      let isMarked = actor.actors.contains(where: marked.contains)
      label(&svg, actor.description, y: middle, isBold: isMarked, behind: isMarked ? 16 : 0)
      if isMarked { svg.text(Figures.left - 8, middle + 4, "◀", anchor: .end, isBold: true) }
      for (position, design) in designs.enumerated() {
        let wait = ActorBar(design, actor)
        let top = middle - bar * Double(designs.count) / 2 + bar * Double(position)
        let end = drawBar(&svg, wait, causes, longest: longest, top: top + 1, height: bar - 2)
        let whose = designs.count == 2 ? "  (\(name(position)))" : ""
        svg.text(
          end + 6, top + bar / 2 + 4, (wait.isKnown ? spent.text(wait.total) : "–") + whose,
          isBold: isMarked && position == 0)
      }
    }
    svg.line(Figures.left, 2, Figures.left, bottom, stroke: "#555")
    for (line, entries) in legend.enumerated() {
      for (x, cause) in entries {
        let y = bottom + 4 + 20 * Double(line)
        svg.rectangle(x, y, 20, 13, fill: SVG.fill(cause), stroke: "#444", strokeWidth: 0.5)
        svg.text(x + 26, y + 11, language.word(cause))
      }
    }
    return Figure(
      title: title, picture: svg.text,
      note: say("Rata-rata per berkas, dalam waktu kerja.", "On average for a file, in working time.")
        + (rows.contains(where: { $0.actors.contains(where: marked.contains) })
          ? " ◀ " + sentences.markedWord(findings.designs[0]) + say(" saat ini.", " as it is.") : ""))
  }

  /// - Returns: where the bar ends.
  private func drawBar(
    _ svg: inout SVG, _ wait: ActorBar, _ causes: [WaitingCause], longest: Double, top: Double, height: Double
  ) -> Double {
    var x = Figures.left
    for cause in causes {
      let length = Figures.reach * wait.seconds(cause) / longest
      if length >= 0.5 {
        svg.rectangle(x, top, length, height, fill: SVG.fill(cause), stroke: "#444", strokeWidth: 0.5)
      }
      x += length
    }
    return x
  }

  /// Those where files wait longest, at most seven, in the order of the scenario.
  private func shownActors(_ designs: [DesignFindings]) -> [ActorSet] {
    var keys: [ActorSet] = []
    let joint = designs.flatMap(JointRow.rows).map(\.actors)
    for actor in designs.flatMap(\.actors).map({ ActorSet($0.actor) }) + joint where !keys.contains(actor) {
      keys.append(actor)
    }
    func most(_ key: ActorSet) -> Double { designs.map { ActorBar($0, key).total }.max() ?? 0 }
    let longest = keys.map(most).max() ?? 0
    let shown = keys.filter { most($0) > 0.002 * longest }.sorted { most($0) > most($1) }.prefix(7)
    return keys.filter(shown.contains)
  }

  private func legendLines(_ causes: [WaitingCause]) -> [[(x: Double, cause: WaitingCause)]] {
    var lines: [[(x: Double, cause: WaitingCause)]] = [[]]
    var x = Figures.left
    for cause in causes {
      let width = 48 + 1.1 * TextWidth.of(language.word(cause), size: 12)
      if x + width > SVG.pageWidth, x > Figures.left {
        lines.append([])
        x = Figures.left
      }
      lines[lines.count - 1].append((x, cause))
      x += width
    }
    return lines
  }

  private func told(_ designs: [DesignFindings], _ actors: [ActorSet]) -> String {
    actors.map { actor in
      let values = designs.enumerated().map { position, design in
        "\(name(position)) \(spent.text(ActorBar(design, actor).total))"
      }
      return "\(actor): " + values.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}

/// The waiting for one actor, or for several who were missing at the same time, in one design, in seconds of working time.
private struct ActorBar {
  let waiting: WaitingFindings?

  init(_ design: DesignFindings, _ actors: ActorSet) {
    waiting = design.overall.waitingByActor.first { $0.actors == actors }?.waiting
  }

  /// Whether the design has the actor.
  var isKnown: Bool { waiting != nil }

  var total: Double { max(0, waiting?.total.workingSeconds?.estimate ?? 0) }

  func seconds(_ cause: WaitingCause) -> Double {
    max(0, waiting?.byCause.first { $0.cause == cause }?.time.workingSeconds?.estimate ?? 0)
  }
}

extension [DesignFindings] {
  /// Every bar of these designs and actors.
  fileprivate func bars(_ actors: [ActorSet]) -> [ActorBar] {
    flatMap { design in actors.map { ActorBar(design, $0) } }
  }
}
