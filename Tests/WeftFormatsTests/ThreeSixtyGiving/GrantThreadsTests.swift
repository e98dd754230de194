import Foundation
import OrderedCollections
import Testing
import WeftModel

@testable import WeftFormats

@Suite("Grants read on a thread of their own")
struct GrantThreadsTests {
  private func reading(_ file: InputFile) throws -> Reading {
    var network = GrantNetwork(file)
    var parser = GrantParser(file) { batch in
      network.take(batch)
      return batch
    }
    let findings = try parser.run()
    return network.finish(findings)
  }

  private static let heading =
    "Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,"
    + "Recipient Org:Name,Funding Org:Identifier,Funding Org:Name,For Regrant Type,Beneficiary\n"

  /// Names of every make: with spaces round them, doubled quotes, accents, letters of Windows.
  private static func table(_ count: Int) -> Data {
    var bytes = Data(heading.utf8)
    for number in 0..<count {
      let name =
        switch number % 5 {
        case 0: "\"The \"\"Good\"\" Society \(number % 300)\""
        case 1: "  Élan Community Trust \(number % 300) "
        case 2: "\u{A0}Wide Spaces Trust \(number % 300)\u{A0}"
        default: "Plain Community Trust \(number % 300)"
        }
      let description = String(repeating: "rent, ", count: 40)
      bytes.append(
        Data(
          ("g-\(number % (count - 50)),Round \(number % 9),\"\(description)\",GBP,\(number % 90)00,"
            + "2024-0\(1 + number % 9)-11,GB-CHC-\(1_000_000 + number % 300),\(name),"
            + "GB-CHC-\(2_000_000 + number % 4),A Funder of Many \(number % 4)"
            + ",\(number % 40 == 0 ? "FRG010" : ""),x\n").utf8))
      if number % 1_000 == 7 {
        bytes.append(Data("g-w\(number),Caf\u{E9}".unicodeScalars.map { UInt8($0.value) } + [10]))
      }
    }
    return bytes
  }

  @Test func `a long table is the network that one thread makes of it`() throws {
    let file = InputFile(name: "grants.csv", contents: .bytes(Self.table(5_000)))
    #expect(try file.bytes().count > 1 << 20)
    let (two, one) = (try ThreeSixtyGivingReader.read(file), try reading(file))
    #expect(two.network == one.network)
    #expect(two.diagnostics == one.diagnostics)
    #expect(two.origins == one.origins)
    #expect(two.network.actors.count == 304)
    #expect(two.network.ties.count == 4_950)
    let names = Set(two.network.actors.map(\.name))
    #expect(names.contains("The \"Good\" Society 0"))
    #expect(names.contains("Élan Community Trust 1"))
    #expect(names.contains("Wide Spaces Trust 2"))
    #expect(two.diagnostics.contains { $0.code == "mixed-encodings" })
    #expect(two.diagnostics.contains { $0.code == "merged-rows" })
  }

  @Test func `long JSON is read the same, and a break in it is told at once`() throws {
    var text = "{\"grants\": [\n"
    for number in 0..<5_000 {
      text +=
        (number > 0 ? ",\n" : "")
        + "{\"id\": \"g-\(number)\", \"title\": \"Caf\\u00e9 \\\"\(number % 20)\\\"\", \"currency\": \"GBP\", "
        + "\"description\": \"\(String(repeating: "rent ", count: 30))\", \"amountAwarded\": 1e3, "
        + "\"awardDate\": \"2024-01-01\", \"plannedDates\": [{\"startDate\": \"2024-02-01\"}], "
        + "\"recipientOrganization\": [{\"name\": \"R\\u00e9seau d'entraide \(number % 99)\", "
        + "\"id\": \"GB-CHC-\(1_000_000 + number % 99)\"}], "
        + "\"fundingOrganization\": [{\"id\": \"GB-CHC-7\", \"name\": \"A Funder\"}], \"other\": [1, {}]}"
    }
    let whole = InputFile(name: "grants.json", contents: .bytes(Data((text + "]}").utf8)))
    #expect(try whole.bytes().count > 1 << 20)
    let (two, one) = (try ThreeSixtyGivingReader.read(whole), try reading(whole))
    #expect(two.network == one.network)
    #expect(two.diagnostics == one.diagnostics)
    #expect(two.network.actors.map(\.name).contains("Réseau d'entraide 98"))
    #expect(two.network.ties.first?.amount?.value == 1000)
    #expect(two.network.ties.last?.extra["grant_title"] == "Café \"19\"")
    let broken = InputFile(name: "grants.json", contents: .bytes(Data((text + "]]").utf8)))
    #expect(throws: Diagnostic.self) { try ThreeSixtyGivingReader.read(broken) }
  }
}
