import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Data packages")
struct DataPackageTests {
  private func write(_ files: [String: String]) throws -> Reading {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return try NetworkFile.read(folder.path)
  }

  @Test(arguments: SharedData.names)
  func `what comes with the package survives a round trip, byte for byte`(_ name: String) throws {
    let first = try NetworkFile.read(SharedData.path(name))
    let folder = try TemporaryFolder()
    try NetworkFile.write(first.network, to: folder.path + "/one")
    let second = try NetworkFile.read(folder.path + "/one")
    #expect(second.network == first.network.canonical())
    try NetworkFile.write(second.network, to: folder.path + "/two")
    for file in ["actors.csv", "ties.csv", "clusters.csv", "members.csv", "sources.csv"] {
      #expect(try folder.text(of: "one/\(file)") == folder.text(of: "two/\(file)"))
    }
    #expect(
      try folder.text(of: "one/datapackage.json") == folder.text(of: "two/datapackage.json"))
  }

  @Test func `unknown columns and cells that cannot be read are kept`() throws {
    let reading = try write([
      "actors.csv": "id,name,role,colour\na,A,partner,red\nb,B,funder,\n",
      "ties.csv": "from,to,kind,amount,currency,since\na,b,funds,lots,GBP,spring\n",
    ])
    let folder = try TemporaryFolder()
    try NetworkFile.write(reading.network, to: folder.path)
    #expect(
      try folder.text(of: "actors.csv") == "id,name,role,colour\na,A,partner,red\nb,B,funder,\n")
    #expect(
      try folder.text(of: "ties.csv")
        == "from,to,kind,amount,currency,since\na,b,funds,lots,GBP,spring\n")
    #expect(reading.diagnostics.contains { $0.code == "not-a-number" && $0.row == 2 })
    #expect(reading.diagnostics.contains { $0.code == "not-a-date" && $0.column == "since" })
  }

  @Test(arguments: [".", "./", "inner/.."])
  func `a folder named by dots has its own name for a title`(_ end: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("id,name,role\na,A,partner\n", to: "place/actors.csv")
    try folder.write("from,to,kind\n", to: "place/ties.csv")
    try folder.write("", to: "place/inner/kept")
    let reading = try NetworkFile.read(folder.path + "/place/" + end)
    #expect(reading.network.metadata.title == "place")
  }

  @Test func `unknown properties of the package are kept`() throws {
    let head = """
      {"name": "x", "title": "X", "licenses": [{"name": "CC0-1.0"}], "version": "1.0",
       "contributors": [{"title": "A", "roles": ["author"]}], "resources": []}
      """
    let reading = try write([
      "datapackage.json": head, "actors.csv": "id,name,role\na,A,partner\n",
      "ties.csv": "from,to,kind\n",
    ])
    #expect(reading.diagnostics.isEmpty)
    let folder = try TemporaryFolder()
    try NetworkFile.write(reading.network, to: folder.path)
    let again = try NetworkFile.read(folder.path)
    #expect(again.network == reading.network)
    #expect(again.network.metadata.extra["version"] == "\"1.0\"")
    #expect(again.network.metadata.extra["contributors"] != nil)
  }

  @Test func `amount bases become values`() throws {
    let reading = try write([
      "actors.csv": "id,name,role\na,A,funder\nb,B,partner\n",
      "ties.csv": """
      from,to,kind,amount,currency,amount_basis
      a,b,funds,10,GBP,exact
      a,b,funds,20,GBP,approximate
      a,b,funds,30,GBP,ceiling
      a,b,funds,40.50,GBP,total
      a,b,funds,50,GBP,

      """,
    ])
    #expect(
      reading.network.ties.map { $0.amount?.basis }
        == [.exact, .approximate, .ceiling, .total, .exact])
    #expect(reading.network.ties[3].amount?.value == Decimal(string: "40.5"))
    #expect(!reading.hasErrors)
  }

  @Test func `a path that leads out of the folder is refused`() throws {
    let reading = try write([
      "datapackage.json":
        #"{"title": "X", "resources": [{"name": "actors", "path": "../../etc/passwd"}]}"#,
      "ties.csv": "from,to,kind\na,b,funds\n",
    ])
    #expect(reading.diagnostics.contains { $0.code == "unsafe-path" && $0.severity == .error })
  }
}
