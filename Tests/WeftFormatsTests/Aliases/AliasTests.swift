import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Aliases")
struct AliasTests {
  private static let actors = """
    id,name,role,aliases,org_id
    a,Alpha Trust,partner,,GB-CHC-1
    a2,The Alpha Trust Ltd (charity no. 1234567),partner,,
    b,Beta & Co,funder,Bee,
    b2,Bee,partner,,
    c,Gamma House,partner,,GB-CHC-1
    d,Neighbourhood Centre,partner,,
    d2,Neighborhood Centre,partner,,
    e,Region 1,partner,,
    e2,Region 2,partner,,

    """
  private static let ties = "from,to,kind\nb,a,funds\nb,a2,funds\na,d,partners\n"

  @Test func `pairs are proposed with scores, and none is decided`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.actors, to: "actors.csv")
    try folder.write(Self.ties, to: "ties.csv")
    let table = AliasTable.proposals(for: try NetworkFile.read(folder.path).network)
    #expect(
      table.rows.map { "\($0.from) \($0.to)" } == ["c a", "b2 b", "a2 a", "d2 d"])
    #expect(table.rows.allSatisfy { $0.decided == .open && ($0.score ?? 0) > 0.5 })
    #expect(
      zip(table.rows, table.rows.dropFirst()).allSatisfy { ($0.score ?? 0) >= ($1.score ?? 0) })
  }

  @Test func `only what is decided merges`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.actors, to: "actors.csv")
    try folder.write(Self.ties, to: "ties.csv")
    try folder.write(
      "from,to,why,score,decided\na2,a,name,0.95,yes\nb2,b,alias,0.9,no\nd2,d,name,0.9,\n",
      to: "aliases.csv")
    let network = try NetworkFile.read(folder.path).network
    #expect(network.actors.map(\.id) == ["a", "b", "b2", "c", "d", "d2", "e", "e2"])
    #expect(network.actors[0].aliases == ["The Alpha Trust Ltd (charity no. 1234567)"])
    #expect(network.ties.map(\.to) == ["a", "a", "d"])
  }

  @Test func `a decision that is none is told`() throws {
    let file = InputFile(
      name: "aliases.csv", contents: .bytes(Data("from,to,decided\na,b,perhaps\n".utf8)))
    let (table, problems) = try AliasTable.read(file)
    #expect(table.rows.map(\.decided) == [.open])
    #expect(problems.map(\.code) == ["unknown-decision"])
    #expect(problems.map(\.row) == [2])
  }

  @Test(arguments: [
    ("The Alpha Trust Ltd", "alpha trust"), ("ALPHA  Trust, C.I.C", "alpha trust"),
    ("H A C T (Ltd.)", "hact"),
    ("Beta & Gamma", "beta and gamma"), ("Café Zoë", "cafe zoe"),
    ("Delta (registered charity no 1096829)", "delta"), ("The", "the"),
  ])
  func `the core of a name`(_ name: String, _ core: String) {
    #expect(NameForm.core(name) == core)
  }
}
