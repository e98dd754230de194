import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

/// What is read of plain rows at speed is what the reader of any edge list makes of them.
@Suite("Plain edge lists")
struct PlainEdgeListTests {
  private func file(_ text: String) -> InputFile {
    InputFile(name: "edges.csv", contents: .bytes(Data(text.utf8)))
  }

  private func plain(_ text: String) throws -> Reading? {
    try PlainEdgeList.read(file(text), fewestBytes: 0)
  }

  @Test(arguments: [
    "source,target,weight\na,b,2\nb,c,0.5\nc,a,\na,b,2\n",
    "from,to\nGB-CHC-1000473,GB-COH-1000700\n7,07\n0,7\n99999999,7\nloop,loop\n",
    "from;to;weight\r\nÉlan;The \"x Café;123456.789\r\nÉlan;b;0\r\n",
    "\u{FEFF}source\ttarget\nنعم\tA long name of more than fifteen letters\nnot\tlast",
    "from,to,weight\na,b,900719925474099\nb,c,0.1\nc,d,000000000000.3\nd,e,7.000000000\n",
    "from,to\n", "from,to\na,=1+1\n-,n/a\n",
  ])
  func `the network and all there is to say are the same`(_ text: String) throws {
    let slow = try EdgeListReader.readAny(file(text))
    guard !text.contains("\"") else { return #expect(try plain(text) == nil) }
    let quick = try #require(try plain(text))
    #expect(quick.network == slow.network)
    #expect(quick.diagnostics == slow.diagnostics)
    #expect(quick.origins == slow.origins)
    #expect(quick.format == slow.format)
    let (one, two) = (quick.network.ties.map(\.weight), slow.network.ties.map(\.weight))
    #expect(one.map { $0?.bitPattern } == two.map { $0?.bitPattern })
  }

  @Test(arguments: [
    "from,to\na,b,c\n", "from,to\na\n", "from,to,\na,b\n", "from,to\n\na,b\n", "from,to\n,b\n",
    "from,to\na,\n",
    "from,to\na,\"b\"\n", "from,to\n a,b\n", "from,to\na,b \n", "from,to\na,b\u{A0}\n",
    "from,to\ra,b\r", "from,to,kind\na,b,funds\n", "From,To\na,b\n", "a,b\nc,d\n",
    "from,to,weight\na,b,-1\n", "from,to,weight\na,b,1e3\n", "from,to,weight\na,b,much\n",
    "from,to,weight\na,b,1.\n", "from,to,weight\na,b,.5\n", "from,to,weight\na,b\n",
    "from,to,weight\na,b,1234567890123456\n", "from,to,weight\na,b,1, \n", "sep=;\nfrom;to\na;b\n",
    "from,to\n#REF!,b\n", "from,to\ne\u{301},x\n\u{E9},x\n", "from,to\na,b\n\n", "",
  ])
  func `whatever is not plain is left to the reader of any`(_ text: String) throws {
    #expect(try plain(text) == nil)
  }

  @Test func `letters that are not UTF-8 are left to the reader of any`() throws {
    let bytes = Data("from,to\nCaf".utf8) + [0xE9] + Data(",b\n".utf8)
    let file = InputFile(name: "edges.csv", contents: .bytes(bytes))
    #expect(try PlainEdgeList.read(file, fewestBytes: 0) == nil)
  }

  @Test func `a long file takes the quick way and comes to the same`() throws {
    var text = "source,target,weight\n"
    for row in 0..<120_000 {
      text += "body-\(row % 977),GB-CHC-\(row * 7919 % 5003),\(row % 90).5\n"
    }
    #expect(text.utf8.count > PlainEdgeList.fewestBytes)
    let quick = try NetworkFile.read(bytes: Data(text.utf8), name: "edges.csv")
    #expect(quick.network.ties.count == 120_000)
    #expect(quick.network.actors.count == 977 + 5003)
    #expect(quick.origins.ties.rows.last == 120_001)
    #expect(quick.network.actors.first?.id == "body-0")
  }
}
