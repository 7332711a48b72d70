// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulText
import SimpulWords

/// A document as a page: one file in which nothing is fetched, and all text is escaped by `Markup`.
struct HTMLPage {
  /// A drawn picture of a document.
  enum Drawing {
    /// With a title above and a note below.
    case captioned(Figures.Figure)
    /// A sheet of a picture, as SVG.
    case sheet(String)
  }

  /// Nothing is fetched, no script runs, and nothing is sent; styles and pictures stand in the page.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  let document: Document
  let language: Language
  /// What pictures share; as SVG, nil where they share nothing.
  var definitions: String?
  /// The pictures of a reference; none where there is nothing to draw.
  let drawings: (FigureReference) -> [Drawing]

  var text: String {
    """
    <!doctype html>
    <html lang="\(language.rawValue)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(HTMLPage.policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(document.title))</title>
    <style>
    \(HTMLStyle.text)
    </style>
    </head>
    <body>
    \(definitions.map { $0 + "\n" } ?? "")<header>
    <h1>\(escaped(document.title))</h1>
    <p class="subtitle">\(document.subtitles.map(escaped).joined(separator: "<br>"))</p>
    </header>
    <main>
    \(document.sections.map(section).joined())</main>
    </body>
    </html>

    """
  }

  private func escaped(_ text: String) -> String { Markup.escaped(text) }

  private func section(_ section: Document.Section) -> String {
    let label = section.label.map { " aria-label=\"\(escaped($0))\"" } ?? ""
    return "<section\(label)>\n" + section.blocks.map(block).joined() + "</section>\n"
  }

  private func block(_ block: Document.Block) -> String {
    switch block {
    case .verdict(let groups):
      "<div class=\"verdict\">\n" + groups.map { $0.map(piece).joined() + "\n" }.joined() + "</div>\n"
    case .table(let table): HTMLTable(table: table).text + "\n"
    case .figure(let reference): drawings(reference).map(drawing).joined()
    default: piece(block) + "\n"
    }
  }

  /// What stands in a line by itself, without the line's end.
  private func piece(_ block: Document.Block) -> String {
    switch block {
    case .heading(let text, let level): "<h\(level)>\(escaped(text))</h\(level)>"
    case .lead(let text): "<p class=\"lead\">\(escaped(text))</p>"
    case .paragraphs(let texts): texts.map { "<p>\(escaped($0))</p>" }.joined()
    case .notes(let texts): texts.map { "<p class=\"small\">\(escaped($0))</p>" }.joined()
    case .warnings(let texts): texts.map { "<p class=\"overload\">\(escaped($0))</p>" }.joined()
    case .labelled(let word, let texts):
      "<p class=\"small\"><b>\(escaped(word))</b> \(escaped(texts.joined(separator: " ")))</p>"
    case .list(let texts, let isSmall):
      "<ul\(isSmall ? " class=\"small\"" : "")>\(texts.map { "<li>\(escaped($0))</li>" }.joined())</ul>"
    case .points(let word, let texts):
      "<p class=\"small\"><b>\(escaped(word))</b></p>" + piece(.list(texts, isSmall: true))
    case .entries(let entries):
      piece(.list(entries.map { ($0.words + [$0.text] + $0.details).joined(separator: " ") }, isSmall: true))
    case .command(let text): "<p class=\"small\"><code>\(escaped(text))</code></p>"
    case .details(let summary, let text):
      "<details class=\"read-back\"><summary>\(escaped(summary))</summary>\n<pre>\(escaped(text))</pre>\n</details>"
    case .verdict, .table, .figure: self.block(block)
    }
  }

  private func drawing(_ drawing: Drawing) -> String {
    switch drawing {
    case .captioned(let figure):
      "<figure><figcaption>\(escaped(figure.title))</figcaption>\(figure.picture)"
        + "<p class=\"note\">\(escaped(figure.note.withUnitsTied))</p></figure>\n"
    case .sheet(let picture): "<div class=\"picture\">\(picture)</div>\n"
    }
  }
}
