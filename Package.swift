// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

func tests(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .testTarget(name: name, dependencies: dependencies, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "simpul",
  products: [
    .executable(name: "simpul", targets: ["simpul"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .target(name: "CPhilox"),
    .target(name: "CRename"),
    library("SimpulText", []),
    library("SimpulTime", []),
    library("SimpulDistributions", ["CGSL"]),
    library("SimpulModel", ["SimpulTime", "SimpulDistributions"]),
    library("SimpulRandom", ["CGSL", "CPhilox", "SimpulText", "SimpulDistributions", "SimpulModel"]),
    library("SimpulStatistics", ["CGSL"]),
    library(
      "SimpulEngine",
      ["SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulStatistics"]),
    library("SimpulExperiment", ["SimpulModel", "SimpulRandom", "SimpulStatistics", "SimpulEngine"]),
    library(
      "SimpulAnalysis",
      [
        "SimpulText", "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulStatistics",
        "SimpulEngine", "SimpulExperiment",
      ]),
    library(
      "SimpulSweep",
      ["SimpulText", "SimpulModel", "SimpulStatistics", "SimpulEngine", "SimpulExperiment", "SimpulAnalysis"]),
    library(
      "SimpulVerification",
      [
        "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulStatistics",
        "SimpulEngine",
        "SimpulExperiment", "SimpulAnalysis",
      ]),
    library(
      "SimpulFormats",
      [
        "SimpulText", "SimpulTime", "SimpulDistributions", "SimpulModel",
        .product(name: "Yams", package: "Yams"),
      ]),
    library(
      "SimpulWords",
      [
        "SimpulText", "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulStatistics",
        "SimpulAnalysis", "SimpulSweep", "SimpulVerification",
      ]),
    library(
      "SimpulRender",
      [
        "SimpulText", "SimpulTime", "SimpulModel", "SimpulStatistics", "SimpulEngine", "SimpulAnalysis",
        "SimpulSweep", "SimpulVerification", "SimpulWords",
      ]),
    library(
      "SimpulApp",
      [
        "CRename", "SimpulText", "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulExperiment",
        "SimpulAnalysis", "SimpulSweep", "SimpulVerification", "SimpulFormats", "SimpulWords", "SimpulRender",
      ]),
    .executableTarget(
      name: "simpul",
      dependencies: [
        "SimpulText", "SimpulModel", "SimpulAnalysis", "SimpulSweep", "SimpulFormats",
        "SimpulWords", "SimpulRender", "SimpulApp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: strict),
    .target(
      name: "SharedBatteries", dependencies: ["SimpulTime", "SimpulDistributions", "SimpulModel"],
      path: "Tests/SharedBatteries", resources: [.copy("Data")], swiftSettings: strict),
    .target(name: "HostileTexts", path: "Tests/HostileTexts", swiftSettings: strict),
    .target(
      name: "OutsideReaders", path: "Tests/OutsideReaders",
      exclude: ["requirements.txt", "visit_pages.py", "read_strictly.py"], swiftSettings: strict),
    .testTarget(name: "HouseTests", path: "Tests/House", exclude: ["folders.py"], swiftSettings: strict),
    tests("SimpulTextTests", ["SimpulText", "HostileTexts"]),
    tests("SimpulTimeTests", ["SimpulTime", "ExactSuite", "SeededNumbers"]),
    tests("SimpulDistributionsTests", ["SimpulDistributions", "SharedBatteries"]),
    tests("SimpulModelTests", ["SimpulTime", "SimpulDistributions", "SimpulModel"]),
    tests(
      "SimpulFormatsTests",
      [
        "SimpulText", "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulFormats",
        "ReferenceInterpreter",
      ],
      resources: [.copy("Data")]),
    tests(
      "SimpulEngineTests",
      ["SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulEngine"]),
    tests("SimpulStatisticsTests", ["SimpulStatistics"], resources: [.copy("Data")]),
    .target(
      name: "ReferenceInterpreter",
      dependencies: ["SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulEngine"],
      path: "Tests/ReferenceInterpreter", swiftSettings: strict),
    tests("SimpulExperimentTests", ["SimpulTime", "SimpulModel", "SimpulEngine", "SimpulExperiment"]),
    tests(
      "SimpulAnalysisTests",
      [
        "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulStatistics",
        "SimpulEngine", "SimpulExperiment", "SimpulAnalysis", "SimpulSweep", "ExactSuite",
      ],
      resources: [.copy("Data")]),
    tests(
      "SimpulSweepTests",
      [
        "SimpulText", "SimpulTime", "SimpulModel", "SimpulStatistics", "SimpulExperiment", "SimpulAnalysis",
        "SimpulSweep", "SimpulWords", "SimpulRender",
      ]),
    tests(
      "AgreementTests",
      [
        "SimpulTime", "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulRender", "ReferenceInterpreter",
        "SharedBatteries",
      ]),
    tests(
      "ValidationTests",
      [
        "SimpulTime", "SimpulModel", "SimpulRandom", "SimpulStatistics", "SimpulEngine", "SimpulExperiment",
        "SimpulAnalysis", "SimpulVerification", "ExactSuite",
      ],
      resources: [.copy("Data")]),
    .target(
      name: "ExactSuite",
      dependencies: [
        "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulStatistics",
        "SimpulEngine",
        "SimpulExperiment", "SimpulAnalysis",
      ],
      path: "Tests/ExactSuite", exclude: ["README.md"], resources: [.copy("Data")], swiftSettings: strict),
    tests(
      "ExactSuiteTests",
      ["SimpulStatistics", "SimpulAnalysis", "ExactSuite", .product(name: "Yams", package: "Yams")],
      resources: [.copy("Data")]),
    tests("SimpulRandomTests", ["SimpulDistributions", "SimpulModel", "SimpulRandom", "SharedBatteries"]),
    .target(
      name: "LetterStudy",
      dependencies: [
        "SimpulText", "SimpulTime", "SimpulModel", "SimpulStatistics", "SimpulAnalysis", "SimpulWords",
        "SimpulRender",
      ],
      path: "Tests/LetterStudy", resources: [.copy("Data")], swiftSettings: strict),
    tests(
      "SimpulWordsTests",
      [
        "SimpulText", "SimpulTime", "SimpulDistributions", "SimpulModel", "SimpulStatistics", "SimpulEngine",
        "SimpulAnalysis", "SimpulFormats", "SimpulWords", "SimpulRender", "ReferenceInterpreter",
        "LetterStudy",
      ]),
    tests(
      "SimpulRenderTests",
      [
        "SimpulText", "SimpulTime", "SimpulModel", "SimpulStatistics", "SimpulExperiment", "SimpulAnalysis",
        "SimpulVerification", "SimpulWords", "SimpulRender", "HostileTexts", "LetterStudy",
      ],
      resources: [.copy("Data")]),
    tests(
      "SimpulAppTests",
      [
        "SimpulModel", "SimpulExperiment", "SimpulAnalysis", "SimpulSweep", "SimpulFormats", "SimpulWords",
        "SimpulRender", "SimpulApp",
      ]),
    tests(
      "EndToEndTests",
      [
        "simpul", "SimpulSweep", "SimpulWords", "SimpulRender", "SeededNumbers", "HostileTexts",
        "OutsideReaders",
      ],
      resources: [.copy("Faults"), .copy("FindingsBefore"), .copy("HostileStudy")]),
    .testTarget(
      name: "RobustnessTests",
      dependencies: [
        "simpul", "SimpulEngine", "SimpulAnalysis", "SimpulSweep", "SimpulVerification", "SimpulFormats",
        "SimpulRender", "SeededNumbers", "HostileTexts", "OutsideReaders",
      ],
      path: "Tests/Robustness", swiftSettings: strict),
  ]
)

// Measurements, which users never build or fetch anything for: see Tests/Benchmarks/README.md. `runs` adds the small
// program whose instructions are counted, `1` the whole suite.
if let measurements = Context.environment["SIMPUL_BENCHMARKS"] {
  package.targets += [
    .target(
      name: "BenchmarkProcedures",
      dependencies: ["SimpulTime", "SimpulModel", "SimpulEngine", "SimpulRender"],
      path: "Tests/Benchmarks/Procedures", swiftSettings: strict),
    .executableTarget(
      name: "simpul-one-run",
      dependencies: [
        "SimpulTime", "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulExperiment", "SimpulFormats",
        "SimpulRender", "BenchmarkProcedures",
      ],
      path: "Tests/Benchmarks/OneRun", swiftSettings: strict),
  ]
  if measurements == "1" {
    package.dependencies.append(
      .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
    package.targets.append(
      .executableTarget(
        name: "SimpulBenchmarks",
        dependencies: [
          "SimpulDistributions", "SimpulModel", "SimpulRandom", "SimpulStatistics", "SimpulEngine",
          "SimpulExperiment", "SimpulAnalysis", "SimpulFormats", "SimpulWords", "SimpulRender",
          "BenchmarkProcedures", .product(name: "Benchmark", package: "benchmark"),
        ],
        path: "Tests/Benchmarks/SimpulBenchmarks", swiftSettings: strict,
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
  }
}
