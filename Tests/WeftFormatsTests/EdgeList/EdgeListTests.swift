import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("Edge lists")
struct EdgeListTests {
  private func read(_ bytes: Data) throws -> Reading {
    try EdgeListReader.read(InputFile(name: "edges.csv", contents: .bytes(bytes)))
  }

  private func read(_ text: String) throws -> Reading { try read(Data(text.utf8)) }

  @Test func `source, target and weight`() throws {
    let reading = try read("source,target,weight\na,b,2\nb,c,0.5\n")
    #expect(reading.network.actors.map(\.id) == ["a", "b", "c"])
    #expect(reading.network.ties.map(\.weight) == [2, 0.5])
    #expect(reading.diagnostics.map(\.code) == ["assumed-kind", "implied-actors"])
  }

  @Test func `without a header the first row is data`() throws {
    let reading = try read("a;b;2\nb;c;3\n")
    #expect(reading.network.ties.map(\.from) == ["a", "b"])
    #expect(reading.network.ties.map(\.weight) == [2, 3])
    #expect(Set(reading.diagnostics.map(\.code)).isSuperset(of: ["separator", "no-header"]))
  }

  @Test func `encodings are guessed and said`() throws {
    let text = "from,to\nCafé,Bär\n"
    let utf16 = try read(
      Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }))
    #expect(utf16.network.actors.map(\.id) == ["Café", "Bär"])
    #expect(utf16.diagnostics.contains { $0.code == "utf-16" })

    let bare = try read(Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }))
    #expect(bare.network.actors.map(\.id) == ["Café", "Bär"])

    let latin = try read(
      Data("from,to\nCaf".utf8) + [0xE9] + Data(",\"".utf8) + [0x93, 0x94] + Data("\"\n".utf8))
    #expect(latin.network.actors.map(\.id) == ["Café", "“”"])
    #expect(latin.diagnostics.contains { $0.code == "windows-1252" && $0.row == 2 })

    let mixed = try read(Data("from,to\nCafé,Caf".utf8) + [0xE9] + Data("\n".utf8))
    #expect(mixed.network.ties.map(\.to) == ["Café"])
    #expect(
      mixed.diagnostics.contains {
        $0.code == "mixed-encodings" && $0.row == 2 && $0.column == "to"
      })
  }

  @Test func `a sep= line is obeyed`() throws {
    let reading = try read("sep=;\nfrom;to\na,1;b\n")
    #expect(reading.network.ties.map(\.from) == ["a,1"])
    #expect(reading.origins.ties.rows == [3])
  }
}
