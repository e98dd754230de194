import Foundation
import Testing
import WeftAnalysis
import WeftTestSupport

@Suite struct ScenarioCommandTests {
  @Test func `whatif says what London loses without its second tier`() throws {
    let run = try CommandRunner.weft("whatif", "data/hact-collaborate-2", "--without", "imkaan")
    #expect(run.status == 0)
    let told = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(told.contains("All four who stay relied on Imkaan for support and direction."))
    #expect(told.contains("run by Imkaan before; no member on record runs it after"))
    #expect(
      told.contains(
        "For support there would still be the Collaborate consultancy team and HACT, from outside.")
    )
  }

  @Test func `whatif ranks every removal`() throws {
    let run = try CommandRunner.weft(
      "whatif", "data/hact-collaborate-2", "--every", "--format", "csv")
    #expect(run.status == 0)
    let lines = run.output.split(whereSeparator: \.isNewline)
    #expect(lines.first?.hasPrefix("id,name,cutOff,") == true)
    #expect(lines.dropFirst().first?.hasPrefix("hact,") == true)
  }

  @Test func `a scenario that is saved runs again to the same answer`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "scenario.json")
    let first = try CommandRunner.weft(
      "whatif", "data/clarion-interact", "--taper", "clarion-futures=70%", "--save", file,
      "--format", "json")
    #expect(first.status == 0, "\(first.errors)")
    #expect(try Scenario(json: folder.text(of: "scenario.json")).taper == ["clarion-futures": 0.7])
    let again = try CommandRunner.weft(
      "whatif", "data/clarion-interact", "--scenario", file, "--format", "json")
    #expect(again.output == first.output)
  }

  @Test func `a taper of sums that are not known says so`() throws {
    let run = try CommandRunner.weft(
      "whatif", "data/clarion-interact", "--taper", "clarion-futures=70%")
    #expect(run.output.contains("falls to 70% of what it is"))
    #expect(run.output.replacing("\n", with: " ").contains("none of whose sums is known"))
  }

  @Test(arguments: [
    ["whatif", "data/hact-collaborate-2"],
    ["whatif", "data/hact-collaborate-2", "--without", "imkan"],
    ["whatif", "data/hact-collaborate-2", "--taper", "hact=700%"],
    ["whatif", "data/hact-collaborate-2", "--every", "--without", "imkaan"],
    ["repair", "data/hact-collaborate-2", "--cluster", "nowhere"],
    ["compare", "data/hact-collaborate-2"],
  ])
  func `wrong use is told apart from errors in the data`(arguments: [String]) throws {
    let run =
      switch arguments.count {
      case 2: try CommandRunner.weft(arguments[0], arguments[1])
      case 4: try CommandRunner.weft(arguments[0], arguments[1], arguments[2], arguments[3])
      default:
        try CommandRunner.weft(
          arguments[0], arguments[1], arguments[2], arguments[3], arguments[4])
      }
    #expect(run.status == 2)
    #expect(!run.errors.isEmpty)
  }

  @Test func `a scenario that names nobody in the network is not saved`() throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/s.json"
    let run = try CommandRunner.weft(
      "whatif", "data/starter", "--without", "nobody", "--save", file)
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: file))
  }

  @Test func `introductions say how far their order holds when asked`() throws {
    for format in ["text", "csv", "json"] {
      let run = try CommandRunner.weft(
        "repair", "data/jrf-neighbourhoods", "--robust", "--draws", "5", "--format", format)
      #expect(run.status == 0, "\(run.errors)")
      #expect(run.output.contains(format == "text" ? "Keeps its place" : "holdsRank"))
    }
  }

  @Test func `repair lists whom to introduce to whom`() throws {
    let run = try CommandRunner.weft(
      "repair", "data/jrf-neighbourhoods", "--budget", "2", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.split(whereSeparator: \.isNewline).count == 3)
  }

  @Test func `repair keeps to the pairs that are allowed`() throws {
    let run = try CommandRunner.weft(
      "repair", "data/jrf-neighbourhoods", "--everyone", "--exclude", "public-body")
    #expect(run.status == 0)
    #expect(run.output.contains("Introduce the"))
    let wrong = try CommandRunner.weft("repair", "data/jrf-neighbourhoods", "--exclude", "wizard")
    #expect(wrong.status == 2)
    #expect(wrong.errors.contains("Nobody in the network has the role wizard"))
  }

  @Test func `rankings say how far they hold when asked`() throws {
    let every = try CommandRunner.weft(
      "whatif", "data/starter", "--every", "--robust", "--draws", "20", "--format", "csv")
    #expect(every.status == 0, "\(every.errors)")
    #expect(every.output.split(whereSeparator: \.isNewline).first?.hasSuffix("holdsRank") == true)
    let measured = try CommandRunner.weft(
      "analyse", "data/starter", "--measures", "degree", "--robust", "--draws", "20")
    #expect(measured.status == 0, "\(measured.errors)")
    #expect(measured.output.contains("How far the ranking by degree holds"))
    let table = try CommandRunner.weft(
      "analyse", "data/starter", "--measures", "degree", "--robust", "--draws", "20", "--format",
      "csv")
    #expect(
      table.output.split(whereSeparator: \.isNewline).first
        == "id,name,role,degree,degree.low,degree.high,degree.holdsRank")
    let json = try CommandRunner.weft(
      "analyse", "data/starter", "--measures", "degree", "--robust", "--draws", "20", "--format",
      "json")
    #expect(json.output.contains("\"stability\""))
  }

  @Test func `a scenario is drawn with who leaves still to be seen, everybody in place`() throws {
    let folder = try TemporaryFolder()
    let (whole, changed) = (folder.path + "/whole.dot", folder.path + "/changed.dot")
    let first = try CommandRunner.weft(
      "map", "data/starter", "--effort", "1", "-o", whole)
    #expect(first.status == 0, "\(first.errors)")
    let run = try CommandRunner.weft(
      "whatif", "data/starter", "--without", "elm-street-growers", "--map", changed, "--effort",
      "1", "--positions", whole)
    #expect(run.status == 0, "\(run.errors)")
    let text = try String(contentsOfFile: changed, encoding: .utf8)
    #expect(text.contains("elm-street-growers"))
    let wrong = try CommandRunner.weft("whatif", "data/starter", "--every", "--map", "map.svg")
    #expect(wrong.status == 2)
  }

  @Test func `compare tells two dates of one network apart`() throws {
    let run = try CommandRunner.weft(
      "compare", "data/place-based-social-action", "--before", "2018-06", "--after", "2020")
    #expect(run.status == 0)
    #expect(run.output.contains("Phase 2 places are new."))
    let same = try CommandRunner.weft(
      "compare", "data/hact-collaborate-2", "data/hact-collaborate-2")
    #expect(same.output.contains("0 joined, 0 left"))
  }

  @Test func `findings and report say first what London loses without its second tier`() throws {
    let scenario = ["--without", "imkaan", "--repetitions", "5", "--no-robust"]
    let told = try CommandRunner.weft("findings", "data/hact-collaborate-2", arguments: scenario)
    #expect(told.status == 0)
    let lost = "Who runs it: run by Imkaan before; no member on record runs it after."
    let first = try #require(told.output.range(of: lost)?.lowerBound)
    let finding = try #require(told.output.range(of: " 1. In the London cluster")?.lowerBound)
    #expect(first < finding)
    let nobody = try CommandRunner.weft(
      "report", "data/starter", "--without", "nobody", "-o", "never-written")
    #expect(nobody.status == 2 && nobody.errors.contains("nobody"))
  }

  @Test func `a comparison carries the ranges of both sides when asked`() throws {
    let dates = ["--before", "2018-06", "--after", "2020", "--robust", "--draws", "3"]
    let text = try CommandRunner.weft(
      "compare", "data/place-based-social-action", arguments: dates)
    #expect(text.status == 0)
    #expect(text.output.contains("In nine of ten trials"))
    let json = try CommandRunner.weft(
      "compare", "data/place-based-social-action", "--format", "json", arguments: dates)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let ranges = try #require((object["ranges"] as? [String: Any])?["after"] as? [String: Any])
    let network = try #require(ranges["network"] as? [String: [Double]])
    let density = try #require(network["density"])
    #expect(density.count == 2 && density[0] <= density[1])
  }

  @Test func `clusters carry the ranges of their numbers when asked`() throws {
    let asked = ["--robust", "--draws", "6", "--table", "clusters"]
    let text = try CommandRunner.weft("analyse", "data/starter", arguments: asked)
    #expect(text.status == 0)
    // Of six ties one is lost, in each of the six ways there are.
    #expect(
      text.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .contains("of the six ways of losing one of the six ties"))
    let csv = try CommandRunner.weft(
      "analyse", "data/starter", "--format", "csv", arguments: asked)
    let rows = csv.output.split(separator: "\r\n")
    #expect(rows[0].contains("density,density.low,density.high"))
    #expect(rows[0].contains("governance,governance.holds,reliedOn"))
  }

  @Test func `a ranking of ties says how far it holds when asked`() throws {
    let asked = ["--measures", "edgeBetweenness", "--robust", "--draws", "6"]
    let text = try CommandRunner.weft("analyse", "data/starter", arguments: asked)
    #expect(text.output.contains("How far the ranking by"))
    #expect(text.output.contains("funds the Borough Food Network"))
    let csv = try CommandRunner.weft(
      "analyse", "data/starter", "--table", "ties", "--format", "csv", arguments: asked)
    #expect(csv.output.contains("edgeBetweenness,edgeBetweenness.low,edgeBetweenness.high"))
  }
}
