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
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    .systemLibrary(name: "CGSL", pkgConfig: "gsl", providers: [.apt(["libgsl-dev"])]),
    .target(name: "CPhilox"),
    .target(name: "CExactSuite", exclude: ["Data"]),
    .target(name: "CRename"),
    library("SimpulText", []),
    library("SimpulModel", []),
    library("SimpulRandom", ["CGSL", "CPhilox", "SimpulModel"]),
    library("SimpulStatistics", ["CGSL"]),
    library("SimpulEngine", ["SimpulText", "SimpulModel", "SimpulRandom", "SimpulStatistics"]),
    library("SimpulExperiment", ["SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulStatistics"]),
    library(
      "SimpulAnalysis",
      [
        "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulStatistics", "SimpulExperiment",
      ]),
    library(
      "SimpulVerification",
      [
        "CExactSuite", "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulStatistics", "SimpulExperiment",
        "SimpulAnalysis",
      ]),
    library(
      "SimpulFormats", ["SimpulText", "SimpulModel", .product(name: "Yams", package: "Yams")]),
    library(
      "SimpulReport",
      [
        "SimpulText", "SimpulModel", "SimpulStatistics", "SimpulEngine", "SimpulAnalysis",
        "SimpulVerification",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),
    library("SimpulApp", ["CRename", "SimpulFormats", "SimpulReport"]),
    .executableTarget(
      name: "simpul",
      dependencies: [
        "SimpulText", "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulExperiment", "SimpulAnalysis",
        "SimpulVerification", "SimpulFormats", "SimpulReport", "SimpulApp",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(name: "SeededNumbers", path: "Tests/SeededNumbers", swiftSettings: strict),
    .target(name: "HostileTexts", path: "Tests/HostileTexts", swiftSettings: strict),
    .target(
      name: "OutsideReaders", path: "Tests/OutsideReaders",
      exclude: ["requirements.txt", "visit_pages.py", "read_strictly.py"], swiftSettings: strict),
    tests("SimpulTextTests", ["SimpulText", "HostileTexts"]),
    tests("SimpulModelTests", ["SimpulModel", "SimpulVerification"]),
    tests("SimpulFormatsTests", ["SimpulFormats", "SimpulModel"], resources: [.copy("Data")]),
    tests("SimpulEngineTests", ["SimpulEngine", "SimpulModel", "SimpulRandom"]),
    tests("SimpulStatisticsTests", ["SimpulStatistics"], resources: [.copy("Data")]),
    .target(
      name: "ReferenceInterpreter", dependencies: ["SimpulModel", "SimpulRandom", "SimpulEngine"],
      path: "Tests/ReferenceInterpreter", swiftSettings: strict),
    tests("SimpulExperimentTests", ["SimpulExperiment", "SimpulEngine", "SimpulModel"]),
    tests(
      "SimpulAnalysisTests",
      [
        "SimpulAnalysis", "SimpulExperiment", "SimpulEngine", "SimpulModel", "SimpulStatistics",
        "SimpulVerification",
      ],
      resources: [.copy("Data")]),
    tests("AgreementTests", ["SimpulModel", "SimpulRandom", "SimpulEngine", "ReferenceInterpreter"]),
    tests(
      "ValidationTests",
      [
        "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulExperiment", "SimpulStatistics",
        "SimpulAnalysis", "SimpulVerification",
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [.copy("Data")]),
    tests("SimpulRandomTests", ["SimpulRandom", "SimpulModel"], resources: [.copy("Data")]),
    tests(
      "SimpulReportTests",
      [
        "SimpulReport", "SimpulText", "SimpulAnalysis", "SimpulVerification", "SimpulExperiment",
        "SimpulModel",
        "SimpulStatistics", "SimpulEngine", "SimpulFormats", "ReferenceInterpreter", "HostileTexts",
      ],
      resources: [.copy("Data")]),
    tests("SimpulAppTests", ["SimpulApp", "SimpulFormats", "SimpulReport"]),
    tests(
      "EndToEndTests", ["simpul", "SimpulReport", "HostileTexts", "SeededNumbers", "OutsideReaders"],
      resources: [.copy("Faults"), .copy("HostileStudy")]),
    .testTarget(
      name: "RobustnessTests",
      dependencies: [
        "simpul", "HostileTexts", "OutsideReaders", "SeededNumbers", "SimpulAnalysis", "SimpulEngine",
        "SimpulFormats",
      ],
      path: "Tests/Robustness", swiftSettings: strict),
  ]
)

// Measurements, which users never build or fetch anything for: see Tests/Benchmarks/README.md. `runs` adds the small
// program whose instructions are counted, `1` the whole suite.
if let measurements = Context.environment["SIMPUL_BENCHMARKS"] {
  package.targets += [
    .target(
      name: "BenchmarkProcedures", dependencies: ["SimpulModel", "SimpulEngine"],
      path: "Tests/Benchmarks/Procedures", swiftSettings: strict),
    .executableTarget(
      name: "simpul-one-run",
      dependencies: [
        "BenchmarkProcedures", "SimpulModel", "SimpulRandom", "SimpulEngine", "SimpulExperiment",
        "SimpulFormats",
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
          "BenchmarkProcedures", "SimpulModel", "SimpulRandom", "SimpulStatistics", "SimpulEngine",
          "SimpulExperiment", "SimpulAnalysis", "SimpulFormats", "SimpulReport",
          .product(name: "Benchmark", package: "benchmark"),
        ],
        path: "Tests/Benchmarks/SimpulBenchmarks", swiftSettings: strict,
        plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
  }
}
