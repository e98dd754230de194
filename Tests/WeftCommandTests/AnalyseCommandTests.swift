import Foundation
import Testing
import WeftTestSupport

@Suite struct AnalyseCommandTests {
  @Test(arguments: SharedData.names.filter { $0 != "all-programmes" })
  func `every network in data is measured, the same bytes each time`(_ name: String) throws {
    let first = try CommandRunner.weft("analyse", SharedData.path(name), "--format", "json")
    #expect(first.status == 0)
    #expect(first.errors == "")
    let object = try JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any]
    #expect(object?["schema"] as? Int == 1)
    let network = object?["network"] as? [String: Any]
    let actors = object?["actors"] as? [[String: Any]]
    #expect(network?["actors"] as? Int == actors?.count)
    #expect(actors?.allSatisfy { $0["degree"] != nil && $0["brokerage"] != nil } == true)
    let second = try CommandRunner.weft(
      "analyse", SharedData.path(name), "--format", "json", "--threads", "1")
    #expect(first.output == second.output)
  }

  @Test func `text says the convention, aligns columns and leaves out what has no value`() throws {
    let outcome = try CommandRunner.weft("analyse", "data/hact-collaborate-2")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Measured on: undirected, all layers but activity"))
    #expect(outcome.output.contains("administered"))
    #expect(!outcome.output.contains("Board development"))
    #expect(outcome.output.contains("10 without a value are not shown."))
  }

  @Test func `CSV has one row for each actor and blanks for the undefined`() throws {
    let outcome = try CommandRunner.weft(
      "analyse", "data/hact-collaborate-2", "--format", "csv", "--measures", "degree,constraint")
    let rows = outcome.output.split(separator: "\r\n")
    #expect(rows.first == "id,name,role,degree,constraint")
    #expect(rows.count == 41)
    #expect(rows.contains("websites,Websites,theme,,"))
  }

  @Test func `an unknown measure is wrong use, and the known ones are listed`() throws {
    let outcome = try CommandRunner.weft("analyse", "data/starter", "--measures", "fame")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("no measure called fame"))
    #expect(outcome.errors.contains("betweenness"))
  }

  @Test func `a network that is not there ends with 1 and names the file`() throws {
    let outcome = try CommandRunner.weft("analyse", "no-such-folder")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("no-such-folder"))
  }

  @Test(arguments: [["--error", "1"], ["--error", "-0.1"], ["--confidence", "1"]])
  func `an error or a confidence that cannot be is wrong use`(_ option: [String]) throws {
    let outcome = try CommandRunner.weft("analyse", "data/starter", option[0], option[1])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(option[0]))
  }

  @Test func `a small network is exact whatever error is allowed`() throws {
    let allowed = try CommandRunner.weft("analyse", "data/starter", "--error", "0.5")
    let exact = try CommandRunner.weft("analyse", "data/starter", "--error", "0")
    #expect(allowed.status == 0)
    #expect(allowed.output == exact.output)
    #expect(!allowed.output.contains("estimated"))
  }

  @Test func `a long edge list is measured as a graph, all that was promised shown`() throws {
    // A thousand hubs with two dozen members each, in rows of a hundred bytes: over 2 MB.
    let padding = String(repeating: "x", count: 70)
    var text = "source,target\n"
    for hub in 0..<1000 {
      text += "hub \(hub),hub \(hub / 2)\n"
      for member in 0..<25 { text += "hub \(hub),\(padding) \(hub).\(member)\n" }
    }
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: "grants.csv")
    let outcome = try CommandRunner.weft("analyse", path, "--top", "3")
    #expect(outcome.status == 0)
    for heading in ["degree", "betweenness", "PageRank", "core", "cut-point", "component"] {
      #expect(outcome.output.contains(heading))
    }
    #expect(outcome.output.contains("The first 3 of 26,000; --top 0 shows all."))
  }

  @Test func `a table in which nothing was asked for is left out`() throws {
    let outcome = try CommandRunner.weft("analyse", "data/starter", "--measures", "degree")
    #expect(outcome.output.contains("Actors"))
    #expect(!outcome.output.contains("Clusters"))
  }
}
