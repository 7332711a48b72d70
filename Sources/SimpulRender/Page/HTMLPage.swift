// SPDX-License-Identifier: GPL-3.0-or-later

import Mustache
import SimpulText
import SimpulWords

/// The frame of every page that Simpul writes: it says what a browser may do, which is to show it, and its template
/// escapes by `Markup`.
enum HTMLPage {
  /// Nothing is fetched, no script runs, and nothing is sent; styles and pictures stand in the page.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

  /// A whole page.
  ///
  /// - Parameters:
  ///   - body: a template of Mustache.
  ///   - values: what stands in its gaps.
  static func text(_ body: String, _ values: [String: Any], title: String, language: Language) -> String {
    let head = """
      <!doctype html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(Markup.escaped(title))</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>

      """
    return head + filled(body, values) + "\n</body>\n</html>\n"
  }

  private static func filled(_ body: String, _ values: [String: Any]) -> String {
    MustacheContentTypes.register(ScalarMarkup(), named: ScalarMarkup.name)
    do {
      return try MustacheTemplate(string: "{{% CONTENT_TYPE: \(ScalarMarkup.name)}}" + body).render(values)
    } catch {
      return "<pre>\(Markup.escaped("\(error)"))</pre>"
    }
  }
}

/// The library's own escape works on `Character`s, in which a `<` can hide.
private struct ScalarMarkup: MustacheContentType {
  static let name = "SIMPUL"

  func escapeText(_ text: String) -> String { Markup.escaped(text) }
}
