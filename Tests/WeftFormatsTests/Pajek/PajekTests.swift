import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

@Suite("Pajek, UCINET DL and VNA")
struct PajekTests {
  private func ties(_ reading: Reading) -> [String] {
    reading.network.ties.map {
      "\($0.from) \($0.kind.rawValue) \($0.to)"
        + ($0.weight.map { " \(NumberText.text($0))" } ?? "")
    }
  }

  @Test func `Pajek: relations, lists, colours and comments`() throws {
    let reading = try read(
      """
      % a comment
      *Network Three bodies

      *Vertices 4
      1 "Asha &#233; Co" 0.1 0.2 0.5 box ic Red
      2 Fell
      3 "A b"
      *Arcs :1 "funds"
      1 2 3.5 l "main"
      2 3
      *Edges :2 "partners"
      1 3 1
      *Arcslist :1
      3 1 2
      *Edgeslist
      4 1
      *Arcs
      2: 2 4 1
      """)
    #expect(reading.format == .pajek)
    #expect(reading.network.metadata.title == "Three bodies")
    #expect(reading.network.actors.map(\.id) == ["Asha é Co", "Fell", "A b", "4"])
    #expect(reading.network.actors[0].extra["pajek_ic"] == "Red")
    #expect(
      ties(reading) == [
        "Asha é Co funds Fell 3.5", "Fell funds A b", "Asha é Co partners A b 1",
        "A b funds Asha é Co", "A b funds Fell", "4 partners Asha é Co", "Fell partners 4 1",
      ])
    #expect(reading.network.ties[0].extra["label"] == "main")
    #expect(!reading.hasErrors)
  }

  @Test func `Pajek: two modes, matrices, and promises that are not kept`() throws {
    let two = try read("*Vertices 3 2\n1 \"A\"\n2 \"B\"\n3 \"Housing\"\n*Edges\n1 3\n3 2\n")
    #expect(two.network.actors.map(\.role) == [.partner, .partner, .theme])
    #expect(ties(two) == ["A uses Housing", "B uses Housing"])
    let matrix = try read("*Vertices 2\n*Matrix\n0 2\n1 0\n")
    #expect(ties(matrix) == ["1 linked-to 2 2", "2 linked-to 1"])
    let huge = try read("*Vertices 99999999999\n1 \"A\"\n*Arcs\n1 7\n")
    #expect(huge.diagnostics.contains { $0.code == "too-many-vertices" })
    #expect(huge.diagnostics.contains { $0.code == "unknown-vertex" && $0.row == 4 })
    #expect(huge.network.actors.map(\.id) == ["A"])
  }

  @Test(arguments: [
    (
      "dl n=5\nformat = fullmatrix\nlabels:\nbarry,david,lin,pat,russ\ndata:\n0 1 1 1 0\n"
        + "1 0 0 0 1\n1 0 0 1 0\n1 0 1 0 1\n0 1 0 1 0\n",
      "barry partners david,barry partners lin,barry partners pat,david partners russ,"
        + "lin partners pat,pat partners russ"
    ),
    (
      "DL n=5\nformat = edgelist1\nlabels:\ngeorge, sally, jim, billy, jane\ndata:\n1 2\n1 3\n2 3\n"
        + "3 1\n4 3\n",
      "george linked-to sally,george linked-to jim,sally linked-to jim,jim linked-to george,"
        + "billy linked-to jim"
    ),
    (
      "DL n=5\nformat = edgelist1\nlabels embedded:\ndata:\ngeorge sally\nbilly george 2.5\n",
      "george linked-to sally,billy linked-to george 2.5"
    ),
    ("dl\nformat=edgelist1\nn=3\ndata:\n1 2 1.5\n", "1 linked-to 2 1.5"),
    (
      "dl n=3 format=nodelist1\nlabels:\n\"A B\" C D\ndata:\n1 2 3\n3 1\n",
      "A B linked-to C,A B linked-to D,D linked-to A B"
    ),
    (
      "dl n = 3 diagonal = absent format = lowerhalf\nlabels embedded\ndata:\nA B C\nA\nB 1\nC 0 2\n",
      "B partners A,C partners B 2"
    ),
    (
      "DL n=2, nm=2\nlabels:\nA B\nmatrix labels:\nfunds partners\ndata:\n0 1\n0 0\n\n0 3\n3 0\n",
      "A funds B,A partners B 3"
    ),
    (
      "DL nr=2 nc=2\nrow labels:\nA B\ncolumn labels:\nx y\ndata:\n1 0\n1 1\n",
      "A uses x,B uses x,B uses y"
    ),
    ("dl n=2\nlabels:\nA\nB\ndata:\n0 na\n1 0\n", "B linked-to A"),
  ])
  func `UCINET DL in the shapes its manual and Gephi's show`(_ text: String, _ expected: String)
    throws
  {
    let reading = try read(text)
    #expect(reading.format == .ucinet)
    #expect(ties(reading).joined(separator: ",") == expected)
    #expect(!reading.hasErrors, "\(reading.diagnostics)")
  }

  @Test(arguments: [
    (
      FileFormat.ucinetMatrix, "fullmatrix", "0 1 0\n1 0 0\n0 0 0\n",
      ["A partners B", "A funds C 5"]
    ),
    (.ucinetEdges, "edgelist1", "1 2 1\n2 1 1\n", ["A partners B", "A funds C 5"]),
    (.ucinetNodes, "nodelist1", "1 2\n2 1\n", ["A partners B", "A funds C"]),
  ])
  func `UCINET DL is written in the shape that is asked for`(
    _ format: FileFormat, _ name: String, _ partners: String, _ expected: [String]
  ) throws {
    let network = Network(
      actors: ["A", "B", "C"].map { Actor(id: $0, name: $0) },
      ties: [
        Tie(from: "A", to: "B", kind: "partners"),
        Tie(from: "A", to: "C", kind: "funds", weight: 5),
      ])
    let (bytes, lost) = try GraphFormats.write(network, as: format)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("format = \(name)\n") && text.contains(partners), "\(text)")
    #expect(ties(try read(text)).sorted() == expected.sorted())
    #expect(lost.contains { $0.message.contains("weights") } == (format == .ucinetNodes))
    var large = Network()
    large.actors = (0..<2_001).map { Actor(id: "\($0)", name: "\($0)") }
    if format == .ucinetMatrix {
      #expect(throws: Diagnostic.self) { try GraphFormats.write(large, as: format) }
    } else {
      _ = try GraphFormats.write(large, as: format)
    }
  }

  @Test func `UCINET DL: a file that was cut off says so`() throws {
    let head = "dl n=3\nformat = fullmatrix\nlabels:\nA,B,C\n"
    #expect(try read(head).diagnostics.contains { $0.code == "no-data" })
    let cut = try read(head + "data:\n0 1 0\n1 0\n")
    #expect(
      cut.diagnostics.contains { $0.code == "too-few-cells" && $0.message.contains("9 cells") })
    #expect(ties(cut) == ["A partners B"])
    #expect(!(try read(head + "data:\n0 1 0\n1 0 0\n0 0 0\n")).hasErrors)
  }

  @Test func `UCINET DL: what is too large or not there is refused`() throws {
    #expect(try read("dl n=999999999\ndata:\n1 2").diagnostics.contains { $0.code == "too-large" })
    let unknown = try read("dl n=2 format=edgelist1\ndata:\n1 9\n")
    #expect(unknown.diagnostics.contains { $0.code == "unknown-node" && $0.row == 3 })
  }

  @Test func `VNA: node data, properties, relations and attributes of ties`() throws {
    let reading = try read(
      """
      *Node data
      "ID", "role", "age"
      "Asha Aid" partner 10

      Fell funder 20
      *Node properties
      ID x y color shape size shortlabel
      Fell 1181 1170 255 1 10 F
      *Tie data
      FROM TO "friends" "funds"
      "Asha Aid" Fell 1 0
      Fell "Asha Aid" 2 1
      """)
    #expect(reading.format == .vna)
    #expect(reading.network.actors.map(\.role) == [.partner, .funder])
    #expect(reading.network.actors[0].extra["age"] == "10")
    #expect(reading.network.actors[1].shortName == "F")
    #expect(
      ties(reading) == ["Asha Aid friends Fell", "Fell friends Asha Aid 2", "Fell funds Asha Aid"])
    let strength = try read("*Tie data\nfrom to strength\na b 2\n")
    #expect(ties(strength) == ["a linked-to b 2"])
    let kinds = try read("*Tie data\nfrom to kind weight\na b funds 2\nb a supports 1\n")
    #expect(ties(kinds) == ["a funds b 2", "b supports a 1"])
    let damaged = try read("*Tie data\nfrom to strength\na b c 2\nd\n")
    #expect(damaged.diagnostics.contains { $0.code == "too-many-cells" && $0.row == 3 })
    #expect(damaged.diagnostics.contains { $0.code == "missing-end" && $0.row == 4 })
  }
}
