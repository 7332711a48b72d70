// SPDX-License-Identifier: GPL-3.0-or-later

import ArgumentParser
import SimpulFormats
import SimpulWords

struct LanguageOption: ParsableArguments {
  enum Code: String, ExpressibleByArgument, CaseIterable { case id, en }

  @Option(name: .long, help: "The language of reports: id or en.")
  var language: Code = .id

  var ofStarter: Starter.Language { language == .id ? .indonesian : .english }
  var ofReport: SimpulWords.Language { language == .id ? .indonesian : .english }
}
