import Foundation
import Testing
import WeftAnalysis
import WeftTestSupport

@Suite struct ScenarioCommandTests {
  @Test func `whatif says what London loses without its second tier`() throws {
    let run = try CommandRunner.weft("whatif", "data/hact-collaborate-2", "--without", "imkaan")
    #expect(run.status == 0)
    #expect(run.output.contains("4 of the 4 who stay relied on Imkaan"))
    #expect(run.output.contains("run by Imkaan before, shared among its members after"))
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
    #expect(run.output.contains("ceilings and unknown sums are not added up"))
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

  @Test func `repair lists whom to introduce to whom`() throws {
    let run = try CommandRunner.weft(
      "repair", "data/clarion-interact", "--budget", "2", "--format", "csv")
    #expect(run.status == 0)
    #expect(run.output.split(whereSeparator: \.isNewline).count == 3)
  }

  @Test func `compare tells two dates of one network apart`() throws {
    let run = try CommandRunner.weft(
      "compare", "data/place-based-social-action", "--before", "2018-06", "--after", "2020")
    #expect(run.status == 0)
    #expect(run.output.contains("Phase 2 places is new."))
    let same = try CommandRunner.weft(
      "compare", "data/hact-collaborate-2", "data/hact-collaborate-2")
    #expect(same.output.contains("0 joined, 0 left"))
  }
}
