// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Testing

@testable import SimpulApp

@Suite("Where a result may be")
struct ResultPlaceTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func place(_ path: String = "r", replaces: Bool = false, in inner: String = "") -> ResultPlace {
    ResultPlace(path, replaces: replaces, workingFolder: folder.path + inner)
  }

  private func problem(
    _ place: ResultPlace, _ record: ResultRecord = SampleResult.record(), inputs: [String] = []
  ) -> String? {
    do throws(ResultProblem) {
      try place.check(for: record.identity, inputs: inputs)
      return nil
    } catch {
      return error.text { path, number in "\(path): \(number)" }
    }
  }

  private func put(
    _ word: String = "old", to path: String = "r", _ record: ResultRecord = SampleResult.record()
  ) throws {
    try place(path, replaces: true).put(SampleResult.files(word), record)
  }

  @Test("a new folder with all folders above it, and an empty one, take a result")
  func fresh() throws {
    try put(to: "a/b/r")
    #expect(folder.files(in: "a/b/r") == SampleResult.contents("old"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: false)
    let empty = place("empty")
    #expect(problem(empty) == nil)
    try empty.put(SampleResult.files("new"), SampleResult.record())
    #expect(folder.files(in: "empty") == SampleResult.contents("new"))
    #expect(folder.names == ["a", "empty"])
  }

  @Test("an earlier result is replaced when that is asked for")
  func replacing() throws {
    try put()
    let said = "r holds an earlier result: add --replace to write over it, or choose another --output"
    #expect(problem(place()) == said)
    #expect(problem(place(replaces: true)) == nil)
    try put("new")
    #expect(folder.files(in: "r") == SampleResult.contents("new"))
    #expect(folder.names == ["r"])
  }

  @Test("in Results/ it is replaced without asking where it is of the same study, command, version and rules")
  func results() throws {
    try put(to: "Results/letter/run")
    let own = place("Results/letter/run")
    #expect(problem(own) == nil)
    try own.put(SampleResult.files("new"), SampleResult.record())
    #expect(folder.files(in: "Results/letter/run") == SampleResult.contents("new"))
    let ask = ": add --replace to write over it, or choose another --output"
    let holds = "Results/letter/run holds an earlier result"
    #expect(problem(own, SampleResult.record(study: "Permit")) == holds + " of another study, 'Letter'" + ask)
    #expect(problem(own, SampleResult.record(kind: "best")) == holds + " of 'simpul run'" + ask)
    #expect(
      problem(own, SampleResult.record(version: "2")) == holds + " by Simpul 1 with rules number 2" + ask)
    try folder.write("mine", to: "Results/letter/run/notes.txt")
    #expect(problem(own)?.contains("is left as it is: notes.txt") == true)
  }

  @Test("what Simpul did not write is named, 20 at most, and nothing is touched, also when replacing")
  func strangers() throws {
    try put()
    try folder.write("mine", to: "r/notes.txt")
    try folder.write("mine", to: "r/sub/a")
    try folder.write("mine", to: "r/inputs/office/b")
    try folder.write("changed", to: "r/summary.txt")
    let before = folder.files(in: "r")
    let said =
      "r holds what is not as Simpul wrote it, and is left as it is: inputs/office/b, notes.txt, sub/, summary.txt (changed "
      + "since). Move that away, or choose another --output"
    #expect(problem(place(replaces: true)) == said)
    #expect(problem(place()) == said)
    #expect(throws: ResultProblem.self) { try put("new") }
    #expect(folder.files(in: "r") == before)
    for number in 10...40 { try folder.write("", to: "many/\(number)") }
    #expect(
      problem(place("many"))
        == "many is no result of Simpul's, and is left as it is. It holds \((10...29).map { "\($0)" }.joined(separator: ", "))"
        + ", … and 11 more: choose another --output")
  }

  @Test("a link in the place of a file of a result is not Simpul's")
  func links() throws {
    try put()
    try folder.write("old", to: "elsewhere")
    try FileManager.default.removeItem(atPath: folder.path + "/r/summary.txt")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/r/summary.txt", withDestinationPath: "../elsewhere")
    #expect(problem(place(replaces: true))?.contains("is left as it is: summary.txt. Move") == true)
  }

  @Test(
    "a run.json that is not Simpul's counts for nothing",
    arguments: ["{}", "", "[1]", "{\"command\": \"simpul run\"}"])
  func otherRecord(text: String) throws {
    try folder.write(text, to: "proj/run.json")
    try folder.write("code", to: "proj/main.c")
    #expect(
      problem(place("proj", replaces: true))
        == "proj is no result of Simpul's, and is left as it is. It holds main.c, run.json: choose another --output"
    )
  }

  @Test("a run.json of which a byte has changed says so")
  func damagedRecord() throws {
    try put()
    let text = try #require(folder.text("r/run.json"))
    try folder.write(text.replacing("\"seed\": 1", with: "\"seed\": 7"), to: "r/run.json")
    #expect(
      problem(place(replaces: true))
        == "r/run.json is not as Simpul wrote it, so its files cannot be distinguished from yours, and all is left as it is: move r "
        + "away, or choose another --output")
  }

  @Test("whatever byte of a run.json has changed, its folder is not replaced")
  func damagedAnywhere() throws {
    try put()
    let whole = try #require(FileManager.default.contents(atPath: folder.path + "/r/run.json"))
    for place in whole.indices {
      var changed = whole
      changed[place] ^= 1 << UInt8(place % 8)
      try changed.write(to: URL(fileURLWithPath: folder.path + "/r/run.json"))
      #expect(problem(self.place(replaces: true)) != nil, "\(place)")
    }
  }

  @Test("a result of the time before files were listed is known by its names and the hashes of its scenarios")
  func unlisted() throws {
    let record = """
      {"command":"simpul run as-is.yaml","files":[{"hash":"af63dc4c8601ec8c","name":"as-is.yaml"}],"platform":"p",\
      "seed":1,"version":"0.1.0"}
      """
    try folder.write(record, to: "r/run.json")
    try folder.write("old", to: "r/summary.txt")
    // FNV-1a of "a".
    try folder.write("a", to: "r/as-is.yaml")
    #expect(problem(place())?.hasPrefix("r holds an earlier result: add") == true)
    #expect(problem(place(replaces: true)) == nil)
    try folder.write("b", to: "r/as-is.yaml")
    try folder.write("b", to: "r/other.yaml")
    #expect(
      problem(place(replaces: true))?.contains(
        "is left as it is: as-is.yaml (changed since), other.yaml. Move") == true)
    try folder.write("a", to: "r/as-is.yaml")
    try FileManager.default.removeItem(atPath: folder.path + "/r/other.yaml")
    try put("new")
    #expect(folder.files(in: "r") == SampleResult.contents("new"))
  }

  @Test("a folder that cannot be replaced as a whole says what it is")
  func wholeFolders() throws {
    #expect(
      problem(place("/", replaces: true))
        == "/ is the root of all files, and results take the place of a whole folder: choose another --output, such as "
        + "--output result")
    let working =
      " is the folder that you are in, and results take the place of a whole folder: choose another --output, such as "
      + "--output result"
    #expect(problem(place(".", replaces: true)) == "." + working)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/sub/inner", withIntermediateDirectories: true)
    #expect(problem(place("..", replaces: true, in: "/sub/inner")) == ".." + working)
    try folder.write("x", to: "file")
    #expect(problem(place("file")) == "file is a file; results need a folder: choose another --output")
    #expect(
      problem(place("file/r")) == "file/r cannot be: \(folder.path)/file is a file; choose another --output")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/nowhere", withDestinationPath: "gone")
    #expect(problem(place("nowhere")) == "nowhere is a link that leads nowhere: choose another --output")
  }

  @Test("a link to a folder stays a link")
  func linkToAFolder() throws {
    try put(to: "real/r")
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "real/r")
    try put("new", to: "link")
    #expect(folder.files(in: "real/r") == SampleResult.contents("new"))
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "real/r")
  }

  @Test("what is read for a result is never in the folder that it replaces")
  func inputs() throws {
    try put()
    #expect(
      problem(place(replaces: true), inputs: ["as-is.yaml", "r/inputs/office/as-is.yaml"])
        == "r holds r/inputs/office/as-is.yaml, which is read, and what is read is never written over: choose another "
        + "--output")
    #expect(problem(place(replaces: true), inputs: ["r"])?.hasPrefix("r holds r, which is read") == true)
  }

  @Test("a sweep that is not finished says so, and is not replaced while another run writes to it")
  func sweeps() throws {
    let sweep = SampleResult.record(kind: "sweep", isComplete: false)
    try place("s", replaces: true).put([ResultFile("offices.jsonl", "{}\n")], sweep)
    try folder.write("{}\n{}\n", to: "s/offices.jsonl")
    #expect(folder.text("s/run.json")?.contains("\"complete\": false") == true)
    #expect(
      problem(place("s"))
        == "s holds a sweep that is not finished, and that its own command goes on with: add --replace to give it up, or "
        + "choose another --output")
    let replacing = place("s", replaces: true)
    #expect(problem(replacing) == nil)
    let lock = try place("s").lock()
    let said = "another run of Simpul is writing to s: wait until it is done, or choose another --output"
    #expect(problem(replacing) == said)
    do throws(ResultProblem) {
      try replacing.put(SampleResult.files("new"), SampleResult.record())
      Issue.record("it was replaced")
    } catch {
      let kept = folder.path + "/.simpul-aside-\(getpid())/result"
      #expect(error.text { "\($0)\($1)" } == said + ". The new result is whole in \(kept)")
      #expect(folder.files(in: ".simpul-aside-\(getpid())/result") == SampleResult.contents("new"))
      // It is somebody's only copy.
      #expect(problem(place("other")) == nil)
      #expect(folder.files(in: ".simpul-aside-\(getpid())/result") == SampleResult.contents("new"))
    }
    _ = consume lock
    try put("newer", to: "s")
    #expect(folder.files(in: "s") == SampleResult.contents("newer"))
  }

  @Test("what is put into the earlier result in the last instant is kept, and said where")
  func lastInstant() throws {
    try put()
    struct Late: FileOperations {
      let system = SystemFileOperations()
      let stranger: String

      func entry(at path: String) throws(FileProblem) -> FileEntry? { try system.entry(at: path) }
      func names(in folder: String) throws(FileProblem) -> [String] { try system.names(in: folder) }
      func contents(of file: String) throws(FileProblem) -> Data { try system.contents(of: file) }
      func isWritable(_ folder: String) -> Bool { system.isWritable(folder) }
      func lock(_ folder: String) throws(FileProblem) -> FolderLock? { try system.lock(folder) }
      func makeFolder(_ path: String) throws(FileProblem) { try system.makeFolder(path) }
      func write(_ contents: Data, to path: String, isSynced: Bool) throws(FileProblem) {
        try system.write(contents, to: path, isSynced: isSynced)
      }
      func rename(_ path: String, to place: String) throws(FileProblem) { try system.rename(path, to: place) }
      func exchange(_ path: String, with other: String) throws(FileProblem) {
        try system.write(Data("thesis".utf8), to: stranger, isSynced: false)
        try system.exchange(path, with: other)
      }
      func removeFile(_ path: String) throws(FileProblem) { try system.removeFile(path) }
      func removeFolder(_ path: String) throws(FileProblem) { try system.removeFolder(path) }
    }
    let late = ResultPlace(
      "r", replaces: true, operations: Late(stranger: folder.path + "/r/thesis.docx"),
      workingFolder: folder.path)
    let leftover = try late.put(SampleResult.files("new"), SampleResult.record())
    #expect(leftover == folder.path + "/.simpul-aside-\(getpid())/result")
    #expect(folder.text(".simpul-aside-\(getpid())/result/thesis.docx") == "thesis")
    #expect(folder.files(in: "r") == SampleResult.contents("new"))
  }
}
