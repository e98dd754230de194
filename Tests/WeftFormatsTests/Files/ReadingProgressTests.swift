import Foundation
import Synchronization
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

@Suite("How far a reader is")
struct ReadingProgressTests {
  private func fractions(_ text: String, _ name: String) throws -> ([Double], Reading) {
    let folder = try TemporaryFolder()
    let path = try folder.write(text, to: name)
    let told = Mutex<[Double]>([])
    let reading = try NetworkFile.read(path) { fraction in told.withLock { $0.append(fraction) } }
    return (told.withLock { $0 }, reading)
  }

  @Test func `a large table is told of as it is read, and read right`() throws {
    let count = 200_000
    var text = "from,to\n"
    for place in 0..<count { text += "a\(place % 10),a body with number \(place % 7000)\n" }
    let (told, reading) = try fractions(text, "ties.csv")
    #expect(told.count >= 1)
    #expect(told == told.sorted())
    #expect(told.allSatisfy { (0...1).contains($0) })
    #expect(reading.network.ties.count == count)
    #expect(reading.network.ties.last?.to == "a body with number \((count - 1) % 7000)")
  }

  @Test func `grants in JSON are told of, and none is lost where pages are let go of`() throws {
    let count = 30_000
    let grants = (0..<count).map { place in
      "{\"id\": \"360G-x-\(place)\", \"title\": \"T\", \"description\": \"\(String(repeating: "d", count: 120))\", "
        + "\"currency\": \"GBP\", \"amountAwarded\": \(place), \"awardDate\": \"2020-01-01\", "
        + "\"recipientOrganization\": [{\"id\": \"GB-CHC-\(place % 900)\", \"name\": \"N\(place % 900)\"}], "
        + "\"fundingOrganization\": [{\"id\": \"GB-COH-1\", \"name\": \"F\"}]}"
    }
    let (told, reading) = try fractions(
      "{\"grants\": [" + grants.joined(separator: ",\n") + "]}", "grants.json")
    #expect(!told.isEmpty && told == told.sorted())
    #expect(reading.diagnostics == [])
    #expect(reading.network.ties.count == count)
    #expect(reading.network.ties.last?.amount?.value == Decimal(count - 1))
    #expect(reading.network.actors.count == 901)
  }

  @Test func `a small file is not told of`() throws {
    #expect(try fractions("from,to\na,b\n", "ties.csv").0 == [])
  }
}
