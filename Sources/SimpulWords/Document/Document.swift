// SPDX-License-Identifier: GPL-3.0-or-later

/// What a report says, in one language and from top to bottom, for every paper that prints it: without widths,
/// coordinates or marks of a paper. Pictures are named, and drawn by the paper.
package struct Document: Equatable, Sendable {
  /// A part under a heading of its own.
  package struct Section: Equatable, Sendable {
    /// What it is called where no heading says it.
    package var label: String?
    package var blocks: [Block]

    package init(label: String? = nil, _ blocks: [Block]) {
      self.label = label
      self.blocks = blocks
    }
  }

  /// A piece of a section.
  package indirect enum Block: Equatable, Sendable {
    /// A heading of a section or of a part of one.
    case heading(String, level: Int)
    /// The most important sentence; where there is none, what stands right below a heading.
    case lead(String)
    /// Sentences, each by itself.
    case paragraphs([String])
    /// Sentences that belong together, one point each; small where they explain.
    case list([String], isSmall: Bool)
    /// Explanations in small print.
    case notes([String])
    /// Sentences behind a word that says what they are.
    case labelled(String, [String])
    /// What makes the figures doubtful.
    case warnings([String])
    /// Sentences below a word that says what they are.
    case points(String, [String])
    /// Lines that begin with a word for what they tell of.
    case entries([Entry])
    /// The verdict, in groups of blocks.
    case verdict([[Block]])
    case table(DocumentTable)
    case figure(FigureReference)
    /// A command as it was given.
    case command(String)
    /// A long text that is shown where it is asked for.
    case details(summary: String, text: String)
  }

  /// A line behind a word for what it reports.
  package struct Entry: Equatable, Sendable {
    /// Of several the last is what the text was reported under before.
    package var words: [String]
    package var text: String
    package var details: [String]

    init(_ word: String, _ text: String, details: [String] = []) {
      (words, self.text, self.details) = ([word], text, details)
    }

    /// The same, behind one more word.
    func behind(_ word: String) -> Entry {
      var entry = self
      entry.words.insert(word, at: 0)
      return entry
    }
  }

  package var title: String
  /// Below the title, a line each.
  package var subtitles: [String]
  package var sections: [Section]

  package init(title: String, subtitles: [String] = [], sections: [Section]) {
    self.title = title
    self.subtitles = subtitles
    self.sections = sections
  }

  package init(title: String, _ sections: [[Block]]) {
    self.init(title: title, sections: sections.map { Section($0) })
  }
}

/// Which picture a document means.
package enum FigureReference: Hashable, Sendable {
  case headline, times, waiting, addedCapacity, warmUp
  /// Of a sweep: the offices by a figure, and in order.
  case spread, ordered
  /// The procedure of a design, by their places.
  case procedure(design: Int, procedure: Int)

  /// Those of a study beside its procedures, in their order.
  package static let ofStudy: [FigureReference] = [.headline, .times, .waiting, .addedCapacity, .warmUp]
}
