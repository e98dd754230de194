import Foundation
import Testing
import WeftFormats
import WeftGraph
import WeftModel

@Suite struct EdgeListGraphTests {
  private func read(_ text: String, isDirected: Bool = false) throws -> EdgeListGraph {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("edges-\(UUID().uuidString).txt")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(text.utf8).write(to: file)
    return try EdgeListGraph.read(file.path, isDirected: isDirected)
  }

  @Test func `nodes are numbered as their names appear`() throws {
    let list = try read("7 3\n3 HACT\nHACT 7\n7 3\n")
    #expect(list.names == ["7", "3", "HACT"])
    #expect(list.rows == 4)
    #expect(
      list.graph.edges == [.init(0, 1, weight: 2), .init(0, 2), .init(1, 2)])
  }

  @Test(arguments: [",", ";", "\t", " "]) func `the first row shows what separates`(
    separator: String
  ) throws {
    let text = "a,b,2\r\nb,c,0.5\r\n# a comment\r\n\r\nc,a"
      .replacingOccurrences(of: ",", with: separator)
    let list = try read(text, isDirected: true)
    #expect(list.names == ["a", "b", "c"])
    #expect(
      list.graph.edges == [.init(0, 1, weight: 2), .init(1, 2, weight: 0.5), .init(2, 0)])
    #expect(list.diagnostics.isEmpty)
  }

  @Test func `a header is no edge, quotes hold separators`() throws {
    let list = try read("source,target,weight\n\"Locality, \"\"the\"\"\",HACT,3\n")
    #expect(list.names == ["Locality, \"the\"", "HACT"])
    #expect(list.graph.edges == [.init(0, 1, weight: 3)])
    #expect(try read("giver,taker,amount\na,b,1\n").rows == 1)
  }

  @Test func `rows that are no edges are told and left out`() throws {
    let list = try read("a,b\nc\nd,e,much\nf,g,-1\nh,i\n")
    #expect(list.rows == 2)
    #expect(list.diagnostics.map(\.row) == [2, 3, 4])
    #expect(list.diagnostics.map(\.code) == ["missing-end", "bad-weight", "bad-weight"])
  }

  @Test func `numbers written in two ways are two names`() throws {
    let list = try read("07 7\n0 00\n99999999 4194304\n")
    #expect(list.names == ["07", "7", "0", "00", "99999999", "4194304"])
  }

  @Test func `many names find themselves again`() throws {
    var text = ""
    for row in 0..<6000 { text += "body-\(row % 2000) \(row * 7919 % 5000)\n" }
    let list = try read(text)
    #expect(Set(list.names).count == list.names.count)
    #expect(list.names.count == 2000 + Set((0..<6000).map { $0 * 7919 % 5000 }).count)
    #expect(list.names.firstIndex(of: "body-1999").map { list.graph.degree(of: $0) } ?? 0 > 0)
  }

  @Test func `an empty file is an empty graph`() throws {
    let list = try read("\n\n")
    #expect(list.names.isEmpty && list.graph.nodeCount == 0)
  }
}
