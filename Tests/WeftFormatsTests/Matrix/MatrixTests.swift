import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Adjacency matrices")
struct MatrixTests {
  private func read(_ text: String, as format: FileFormat? = nil) throws -> Reading {
    try NetworkFile.read(bytes: Data(text.utf8), name: "m.csv", as: format)
  }

  private func ties(_ reading: Reading) -> [String] {
    reading.network.ties.map {
      "\($0.from) \($0.kind.rawValue) \($0.to) \($0.weight.map(NumberText.text) ?? "-")"
    }
  }

  @Test func `a symmetric matrix gives each pair once`() throws {
    let reading = try read(",A,B,C\nA,0,1,2\nB,1,0,0\nC,2,0,0\n")
    #expect(reading.format == .matrix)
    #expect(ties(reading) == ["A partners B -", "A partners C 2"])
    #expect(reading.diagnostics.contains { $0.code == "complete-matrix" })
  }

  @Test func `one that is not symmetric gives directed ties`() throws {
    #expect(
      ties(try read(";A;B\nA;;3,5\nB;1;\n")) == ["A linked-to B 3.5", "B linked-to A -"])
  }

  @Test func `half a matrix is enough`() throws {
    #expect(ties(try read(",A,B,C\nA,,1,\nB,,,1\nC,,,\n")) == ["A partners B -", "B partners C -"])
  }

  @Test func `a blank is not a zero`() throws {
    let reading = try read(",A,B,C\nA,,1,0\nB,1,,\nC,0,,\n")
    #expect(ties(reading) == ["A partners B -", "A partners C 0"])
    let (rows, _) = try MatrixWriter.rows(reading.network)
    #expect(
      rows == [
        ["", "A", "B", "C"], ["A", "", "1", "0"], ["B", "1", "", ""], ["C", "0", "", ""],
      ])
  }

  @Test func `rows and columns of different names are two modes`() throws {
    let reading = try read(",sport,arts\nA,1,\nB,1,1\n", as: .matrix)
    #expect(ties(reading) == ["A uses sport -", "B uses sport -", "B uses arts -"])
    #expect(reading.network.actors.map(\.role) == [.partner, .partner, .theme, .theme])
  }

  @Test func `what is no number is told with its row and column`() throws {
    let reading = try read(",A,B\nA,,lots\nB,1,\n", as: .matrix)
    let problem = reading.diagnostics.first { $0.code == "not-a-number" }
    #expect(problem?.row == 2)
    #expect(problem?.column == "B")
  }

  @Test func `a matrix is written as a workbook too, and read back`() throws {
    let folder = try TemporaryFolder()
    let network = Network(
      actors: [Actor(id: "a", name: "a"), Actor(id: "b", name: "b"), Actor(id: "c", name: "c")],
      ties: [
        Tie(from: "a", to: "b", kind: "partners", weight: 2.5),
        Tie(from: "b", to: "c", kind: "partners"),
      ])
    try NetworkFile.write(network, to: folder.path + "/m.xlsx", as: .matrix)
    let reading = try NetworkFile.read(folder.path + "/m.xlsx")
    #expect(reading.format == .excel)
    #expect(reading.network.ties == network.ties)
  }
}
