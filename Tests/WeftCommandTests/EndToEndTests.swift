import Foundation
import Testing
import WeftTestSupport

/// The built command on every network in `data/`, as a user runs it.
@Suite struct EndToEndTests {
  @Test(arguments: SharedData.names)
  func `check finds no error`(_ name: String) throws {
    let outcome = try CommandRunner.weft("check", "data/" + name)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("0 errors"))
  }

  @Test func `a check counts one thing as one`() throws {
    let outcome = try CommandRunner.weft("check", "data/starter")
    #expect(outcome.output.contains("0 errors, 0 warnings, 0 notes (7 actors, 6 ties, 1 cluster,"))
  }

  @Test(arguments: SharedData.names.filter { $0 != "all-programmes" })
  func `findings are told, most of them with their evidence`(_ name: String) throws {
    let outcome = try CommandRunner.weft("findings", "data/" + name, "--repetitions", "40")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains(" 1. "))
    #expect(outcome.output.contains("How sure"))
  }

  @Test(arguments: SharedData.names)
  func `a map comes out as DOT`(_ name: String) throws {
    let outcome = try CommandRunner.weft("map", "data/" + name, "--effort", "0", "--page", "A1")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("graph"))
    #expect(outcome.output.hasSuffix("}\n"))
  }

  @Test func `the four clusters get their verdicts from the ties`() throws {
    let outcome = try CommandRunner.weft(
      "findings", "data/hact-collaborate-2", "--brief", "--repetitions", "40")
    let sentences = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for sentence in [
      "In the London cluster, all four other members rely on Imkaan, its second-tier member.",
      "In the Nottingham cluster, both other members rely on the Hostels Liaison Group, its "
        + "second-tier member.",
      "In the Bolton and Durham clusters, the members stand as equals",
      "All the money recorded for the four clusters passes through HACT; behind it stands "
        + "Communities and Local Government.",
      "the Durham cluster relies on Centrepoint", "Framework",
    ] {
      #expect(sentences.contains(sentence), "\(sentence)")
    }
  }

  @Test(.tags(.slow), .slowTestsOnly)
  func `the joined network names the bodies that stand in several reports`() throws {
    let outcome = try CommandRunner.weft("findings", "data/all-programmes", "--brief")
    let sentences = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(
      sentences.contains(
        "The Big Lottery Fund, the Halifax Opportunities Trust, the Joseph Rowntree Foundation "
          + "and Locality are named in more than one of the sources."))
  }

  @Test func `without Imkaan nobody on record runs the London cluster`() throws {
    let outcome = try CommandRunner.weft(
      "whatif", "data/hact-collaborate-2", "--without", "imkaan")
    #expect(outcome.status == 0)
    #expect(
      outcome.output.contains(
        "Who runs it: run by Imkaan before; no member on record runs it after."))
  }
}
