// SPDX-License-Identifier: GPL-3.0-or-later

import SimpulAnalysis
import SimpulExperiment
import SimpulFormats

/// The designs that a question is about, as they were read.
package struct JobDesigns {
  package var files: [ScenarioFile]
  /// Short and unique, one a file.
  var names: [String]
  var settings: JobSettings
  var provenance: Provenance
  /// Of the result.
  var place: ResultPlace

  /// The name of the study, from which its random numbers come, too.
  var title: String { files[0].scenario.title }

  var designs: [StudyDesign] {
    zip(names, files).map { StudyDesign(name: $0, scenario: $1.scenario, redesign: $1.redesign) }
  }

  func experiment(replications: Int, precision: Double? = nil, most: Int = 1000) -> ExperimentSettings {
    ExperimentSettings(
      seed: settings.seed, replications: replications, precision: precision, maximumReplications: most,
      threads: settings.threads, confidence: settings.confidence, study: title)
  }

  func failure(_ error: StudyError) -> Failure { Failure(error, in: Array(zip(names, files))) }
}
