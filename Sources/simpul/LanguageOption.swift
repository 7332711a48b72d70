// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulText

extension Language: ExpressibleByArgument {
  public var defaultValueDescription: String { rawValue }
}

struct LanguageOption: ParsableArguments {
  @Option(name: .long, help: "The language of reports: id or en.")
  var language = Language.indonesian
}
