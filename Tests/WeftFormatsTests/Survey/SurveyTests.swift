import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

@Suite("Roster surveys")
struct SurveyTests {
  /// C was on the roster and did not answer; A says 2 of B, B says 4 of A; A names C, B says no.
  private static let wide = "respondent,A,B,C\nA,,2,3\nB,4,,0\n"

  private func read(_ text: String, _ rule: Symmetrising, as format: FileFormat) throws -> Reading {
    try NetworkFile.read(
      bytes: Data(text.utf8), name: "s.csv", as: format,
      options: ReadingOptions(symmetrising: rule))
  }

  private func ties(_ rule: Symmetrising) throws -> [String] {
    try read(Self.wide, rule, as: .surveyWide).network.ties.map {
      "\($0.from)-\($0.to) \(NumberText.text($0.weight ?? 1)) by \($0.reportedBy ?? "?")"
    }
  }

  @Test func `each report is a tie of its own, and keeps who made it`() throws {
    #expect(try ties(.none) == ["A-B 2 by A", "A-C 3 by A", "B-A 4 by B", "B-C 0 by B"])
  }

  @Test func `the rules by which two reports become one`() throws {
    #expect(try ties(.union) == ["A-B 4 by A;B", "A-C 3 by A", "B-C 0 by B"])
    #expect(try ties(.maximum) == ["A-B 4 by A;B", "A-C 3 by A", "B-C 0 by B"])
    #expect(try ties(.minimum) == ["A-B 2 by A;B", "A-C 3 by A", "B-C 0 by B"])
    #expect(try ties(.mean) == ["A-B 3 by A;B", "A-C 3 by A", "B-C 0 by B"])
    #expect(try ties(.both) == ["A-B 4 by A;B", "A-C 3 by A", "B-C 0 by B"])
  }

  @Test func `a tie that one of two heard ends does not report is not in both`() {
    #expect(SurveyTies.weight(3, nil, .both, areBothHeard: true) == 0)
    #expect(SurveyTies.weight(3, nil, .both, areBothHeard: false) == 3)
    #expect(SurveyTies.weight(3, 0, .both, areBothHeard: true) == 0)
    #expect(SurveyTies.weight(3, 0, .union, areBothHeard: true) == 3)
    #expect(SurveyTies.weight(3, 0, .mean, areBothHeard: true) == 1.5)
    #expect(SurveyTies.weight(nil, nil, .union, areBothHeard: true) == nil)
  }

  @Test func `the response rate counts the roster`() throws {
    let reading = try read(Self.wide, .none, as: .surveyWide)
    #expect(reading.network.actors.map { $0.extra["responded"] } == ["yes", "yes", "no"])
    #expect(
      reading.diagnostics.first { $0.code == "response-rate" }?.message
        == "2 of the 3 bodies on the roster answered (67 %).")
  }

  @Test func `PARTNER scores are means over raters, and too few raters are not told`() throws {
    let text = """
      Respondent,Partner,Frequency,Reliability,Openness,Mission congruence,Power,Involvement,Resources
      A,X,2,4,3,2,1,2,3
      B,X,1,3,3,3,1,2,3
      C,X,3,2,3,4,4,2,3
      A,Y,1,4,4,4,4,4,4
      B,Y,,4,4,4,4,4,4

      """
    let reading = try NetworkFile.read(bytes: Data(text.utf8), name: "partner.csv")
    #expect(reading.format == .surveyLong)
    let x = reading.network.actors.first { $0.id == "X" }
    #expect(x?.extra["trust_reliability"] == "3")
    #expect(x?.extra["trust_reliability_raters"] == "3")
    #expect(x?.extra["trust"] == "3")
    #expect(x?.extra["value_power"] == "2")
    #expect(x?.extra["value"] == "2.3333")
    let y = reading.network.actors.first { $0.id == "Y" }
    #expect(y?.extra["trust_reliability"] == nil)
    #expect(y?.extra["trust_reliability_raters"] == "2")
    #expect(reading.diagnostics.contains { $0.code == "suppressed" })
    // B was asked how often and left it blank: that is no tie, and no “no” either.
    #expect(reading.network.ties.map { "\($0.from)-\($0.to)" } == ["A-X", "B-X", "C-X", "A-Y"])
  }
}
