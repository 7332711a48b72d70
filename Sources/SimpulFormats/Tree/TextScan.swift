// SPDX-License-Identifier: GPL-3.0-or-later

/// What is looked at before the text goes to the YAML parser: characters that look right and are not, and
/// constructs that could make a small file huge.
///
/// It knows of YAML just enough to leave comments and text in quotes alone.
struct TextScan {
  /// Deeper nesting than any procedure needs, and shallow enough for a recursive parser.
  private static let depthLimit = 100
  private static let indentationLimit = 400
  /// A file pasted from a word processor has thousands of the same mistake.
  private static let errorLimit = 20

  private(set) var errors: [ScenarioError] = []
  /// True when the text must not go to the parser at all.
  private(set) var isDangerous = false
  /// The text with the characters put right, so that the other errors can be found; places do not move.
  private(set) var text: String

  private enum State { case plain, comment, singleQuoted, doubleQuoted }

  private let file: String
  private var line = 1
  private var column = 0
  private var state = State.plain
  private var depth = 0
  /// At a place where a value or a key may begin.
  private var atTokenStart = true
  private var onlyIndicators = true
  private var previous: Unicode.Scalar = "\n"

  init(_ source: String, file: String) {
    self.file = file
    text = ""
    let scalars = source.unicodeScalars
    var cleaned = String.UnicodeScalarView()
    cleaned.reserveCapacity(scalars.count)
    var index = scalars.startIndex
    // A byte order mark is of no account.
    if scalars.first == "\u{FEFF}" { index = scalars.index(after: index) }
    var escaped = false
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      let following = next < scalars.endIndex ? scalars[next] : "\n"
      column += 1
      if escaped {
        escaped = false
        cleaned.append(scalar)
      } else {
        escaped = state == .doubleQuoted && scalar == "\\"
        cleaned.append(look(at: scalar, before: following))
      }
      if scalar == "\n" {
        line += 1
        column = 0
        if state == .comment { state = .plain }
        if state == .plain { (atTokenStart, onlyIndicators) = (true, true) }
      }
      previous = scalar
      index = next
      if isDangerous { break }
    }
    text = String(cleaned)
  }

  /// Follows the state and gives the character that should stand there.
  private mutating func look(at scalar: Unicode.Scalar, before next: Unicode.Scalar) -> Unicode.Scalar {
    switch state {
    case .comment: return scalar
    case .singleQuoted:
      // A doubled quotation mark ends the text and begins it anew, which comes to the same.
      if scalar == "'" { state = .plain }
      return scalar
    case .doubleQuoted:
      if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" {
        state = .plain
        return scalar == "\"" ? scalar : replacement(of: scalar, before: next)
      }
      return scalar
    case .plain: break
    }
    let clean = replacement(of: scalar, before: next)
    let isBlank = previous == " " || previous == "\n" || previous == "\t" || previous == "\u{A0}"
    switch clean {
    case " ", "\n", "\r": break
    case "#" where isBlank || atTokenStart: state = .comment
    case "'" where atTokenStart || previous == "'":
      state = .singleQuoted
      atTokenStart = false
    case "\"" where atTokenStart:
      state = .doubleQuoted
      atTokenStart = false
    case "{" where atTokenStart, "[" where atTokenStart: open()
    case "}" where depth > 0, "]" where depth > 0:
      depth -= 1
      atTokenStart = false
    case "," where depth > 0: atTokenStart = true
    case ":" where next == " " || next == "\n" || next == "\r": atTokenStart = true
    case "-" where atTokenStart && next == " ", "?" where atTokenStart && next == " ": checkIndentation()
    case "&" where atTokenStart && next != " ", "*" where atTokenStart && next != " ":
      add(
        "anchors (&) and aliases (*) are not read: write the value out "
          + "wherever it is used, or put it in quotes")
      isDangerous = true
    default:
      if onlyIndicators { checkIndentation() }
      (atTokenStart, onlyIndicators) = (false, false)
    }
    return clean
  }

  private mutating func open() {
    depth += 1
    atTokenStart = true
    if depth > TextScan.depthLimit {
      add("brackets stand more than \(TextScan.depthLimit) deep: no scenario needs that")
      isDangerous = true
    }
  }

  private mutating func checkIndentation() {
    guard column > TextScan.indentationLimit, onlyIndicators else { return }
    add(
      "the line begins more than \(TextScan.indentationLimit) columns from the left: no scenario needs that")
    isDangerous = true
  }

  private mutating func replacement(
    of scalar: Unicode.Scalar, before next: Unicode.Scalar
  ) -> Unicode.Scalar {
    switch scalar {
    case "\t":
      add("a tab: write spaces")
      return " "
    case "\u{A0}", "\u{202F}", "\u{2007}":
      add("a non-breaking space: write an ordinary space")
      return " "
    case "\u{201C}", "\u{201D}", "\u{201E}":
      add("a curly quotation mark (\(scalar)): write a straight one (\")")
      return "\""
    case "\u{2018}", "\u{2019}":
      // Inside a word it is an apostrophe, as in Jum’at.
      if previous.properties.isAlphabetic && next.properties.isAlphabetic { return scalar }
      add("a curly quotation mark (\(scalar)): write a straight one (')")
      return "'"
    case "\u{00}"..."\u{08}", "\u{0B}", "\u{0C}", "\u{0E}"..."\u{1F}", "\u{7F}"..."\u{84}",
      "\u{86}"..."\u{9F}":
      add("a control character (code \(scalar.value)): delete it")
      return " "
    default: return scalar
    }
  }

  private mutating func add(_ message: String) {
    guard errors.count < TextScan.errorLimit, errors.last?.place?.line != line else { return }
    errors.fail(SourcePlace(file: file, line: line, column: column), message)
  }
}
