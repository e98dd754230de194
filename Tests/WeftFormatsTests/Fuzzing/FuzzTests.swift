import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Every reader under spoilt files: it may refuse them, but it must come to an end and never crash.
///
/// Each run spoils each file of the corpus — the conformance files, the faulty folder and a small
/// network in every format that is written — and hands it to the reader of its own format, to the
/// recognition, and now and then to another format's reader. Seeds are fixed, so that a crash can
/// be repeated. `WEFT_SLOW_TESTS=1` runs a hundred times as many.
@Suite("Fuzzing")
struct FuzzTests {
  private struct Sample {
    var name: String
    var format: FileFormat?
    var bytes: Data
  }

  private static func corpus() throws -> [Sample] {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent()
    var samples: [Sample] = []
    for folder in ["Conformance/Files", "Checking/Faulty"] {
      let path = here.appendingPathComponent(folder).path
      for name in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
        if let bytes = FileManager.default.contents(atPath: path + "/" + name) {
          samples.append(Sample(name: name, format: nil, bytes: bytes))
        }
      }
    }
    var networks = HostileNetworks(seed: 7)
    let network = networks.network()
    for format in FileFormat.allCases where format.description.isWritten {
      if let (bytes, _) = try? NetworkFile.bytes(of: network, as: format) {
        samples.append(Sample(name: "sample." + format.rawValue, format: format, bytes: bytes))
      }
    }
    samples.append(
      Sample(
        name: "survey.csv", format: .surveyWide,
        bytes: Data("respondent,A,B,funds: C\nA,,2,3\nB,4,,0\n".utf8)))
    samples.append(
      Sample(
        name: "survey.csv", format: .surveyLong,
        bytes: Data("respondent,partner,weight,reliability\nA,B,1,4\nB,A,,2\n".utf8)))
    return samples
  }

  private static func run(seed: UInt64, rounds: Int) throws -> Int {
    let corpus = try corpus()
    var mutator = Mutator(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    var count = 0
    for _ in 0..<rounds {
      for sample in corpus {
        let other = corpus.randomElement(using: &generator) ?? sample
        let bytes = mutator.mutated(sample.bytes, with: other.bytes)
        var formats = [nil, sample.format]
        if Int.random(in: 0..<8, using: &generator) == 0 {
          formats.append(FileFormat.allCases.randomElement(using: &generator) ?? nil)
        }
        for format in formats {
          count += 1
          // What can be read must also be checkable and writable.
          guard let reading = try? NetworkFile.read(bytes: bytes, name: sample.name, as: format)
          else { continue }
          if Int.random(in: 0..<4, using: &generator) == 0 {
            _ = reading.checked()
            _ = DataPackageWriter.files(reading.network)
          }
        }
      }
    }
    return count
  }

  @Test func `no spoilt file crashes a reader`() throws {
    #expect(try Self.run(seed: 2026, rounds: 6) > 200)
  }

  @Test(.tags(.slow), .slowTestsOnly, arguments: 0..<6)
  func `nor do a hundred times as many`(_ seed: UInt64) throws {
    #expect(try Self.run(seed: seed, rounds: 100) > 2000)
  }
}

/// Inputs made to exhaust a machine: each gets a clear error, soon.
@Suite("Hostile sizes")
struct HostileSizeTests {
  private func read(_ text: String, _ name: String) -> Result<Reading, Diagnostic> {
    do {
      return .success(try NetworkFile.read(bytes: Data(text.utf8), name: name))
    } catch let error as Diagnostic {
      return .failure(error)
    } catch {
      return .failure(Diagnostic(.error, code: "other", message: "\(error)"))
    }
  }

  private func codes(_ result: Result<Reading, Diagnostic>) -> Set<String> {
    switch result {
    case .success(let reading): Set(reading.diagnostics.map(\.code))
    case .failure(let error): [error.code]
    }
  }

  @Test func `deep nesting`() {
    let deep = String(repeating: "[", count: 100_000)
    #expect(codes(read("{\"nodes\": " + deep, "n.json")).contains("not-json"))
    #expect(codes(read("{\"fundingOrganization\": " + deep, "n.json")).contains("not-json"))
  }

  @Test func `a million columns`() {
    let text = "from,to" + String(repeating: ",x", count: 1_000_000) + "\na,b\n"
    #expect(codes(read(text, "n.csv")).contains("too-many-columns"))
  }

  @Test func `a quote that nothing closes, before megabytes of text`() {
    let text = "from,to\na,\"b\n" + String(repeating: "c,d\n", count: 500_000)
    let result = read(text, "n.csv")
    #expect(codes(result).contains("unclosed-quote"))
    if case .success(let reading) = result { #expect(reading.network.ties.count == 500_001) }
  }

  @Test func `one cell of many megabytes`() {
    let text = "from,to\na," + String(repeating: "b", count: 4 << 20) + "\n"
    #expect(codes(read(text, "n.csv")).contains("cell-too-long"))
  }

  @Test func `an entity bomb`() {
    let text = """
      <?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;&a;">]>
      <graphml><graph><node id="&b;"/></graph></graphml>
      """
    #expect(codes(read(text, "n.graphml")).contains("entity-declaration"))
  }
}
