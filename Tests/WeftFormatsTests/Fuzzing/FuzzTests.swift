import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Every reader under spoilt files: it may refuse them, but it must come to an end and never crash.
///
/// Each run spoils each file of the corpus — the small files of each format, those of other
/// programs, the faulty folder, and a small network in every format that is written — and hands it
/// to the reader of its own format, to the recognition, and now and then to another format's reader.
/// Seeds are fixed, so that a crash can be repeated. `WEFT_SLOW_TESTS=1` runs a hundred times as
/// many; `WEFT_FUZZ_SECONDS=600` goes on for ten minutes.
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
    let corpus = here.appendingPathComponent("Conformance/Corpus").path
    for folder in try FileManager.default.contentsOfDirectory(atPath: corpus).sorted() {
      for name in try FileManager.default.contentsOfDirectory(atPath: "\(corpus)/\(folder)")
        .sorted()
      {
        if let bytes = FileManager.default.contents(atPath: "\(corpus)/\(folder)/\(name)") {
          samples.append(Sample(name: name, format: FileFormat(rawValue: folder), bytes: bytes))
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

  /// How long a reader may take over a spoilt file, all of which are small; debug builds on a busy
  /// machine are slow.
  private static let patience = Duration.seconds(20)

  private static func run(
    seed: UInt64, rounds: Int, until end: ContinuousClock.Instant? = nil
  ) throws -> Int {
    let corpus = try corpus()
    var mutator = Mutator(seed: seed)
    var generator = SeededGenerator(seed: seed &+ 1)
    var count = 0
    for _ in 0..<rounds {
      for sample in corpus {
        if let end, ContinuousClock.now > end { return count }
        let other = corpus.randomElement(using: &generator) ?? sample
        let bytes = mutator.mutated(sample.bytes, with: other.bytes)
        var formats = [nil, sample.format]
        if Int.random(in: 0..<8, using: &generator) == 0 {
          formats.append(FileFormat.allCases.randomElement(using: &generator) ?? nil)
        }
        for format in formats {
          count += 1
          let checks = Int.random(in: 0..<4, using: &generator) == 0
          let time = try ContinuousClock().measure {
            try read(bytes, sample.name, format, checks: checks)
          }
          #expect(
            time < patience,
            "\(sample.name) as \(String(describing: format)): \(bytes.base64EncodedString())")
        }
      }
    }
    return count
  }

  /// Reads a spoilt file, which may be refused, but with a diagnostic alone.
  private static func read(
    _ bytes: Data, _ name: String, _ format: FileFormat?, checks: Bool
  ) throws {
    let reading: Reading
    do { reading = try NetworkFile.read(bytes: bytes, name: name, as: format) } catch {
      #expect(error is Diagnostic, "\(name): \(error)")
      return
    }
    // What can be read must also be checkable and writable.
    guard checks else { return }
    _ = reading.checked()
    _ = DataPackageWriter.files(reading.network)
    for written: FileFormat in [.graphML, .gexf, .dot, .pajek, .ucinet, .vna, .excel] {
      _ = try? NetworkFile.bytes(of: reading.network, as: written)
    }
  }

  @Test func `no spoilt file crashes a reader`() throws {
    #expect(try Self.run(seed: 2026, rounds: 3) > 200)
  }

  @Test(.tags(.slow), .slowTestsOnly, arguments: 0..<4)
  func `nor do many times as many`(_ seed: UInt64) throws {
    #expect(try Self.run(seed: seed, rounds: 25) > 1000)
  }

  private static let seconds = ProcessInfo.processInfo.environment["WEFT_FUZZ_SECONDS"]
    .flatMap { Double($0) }

  @Test(.tags(.slow), .enabled(if: seconds != nil, "set WEFT_FUZZ_SECONDS to run it"))
  func `nor do as many as there is time for`() throws {
    let end = ContinuousClock.now + .seconds(Self.seconds ?? 0)
    let count = try Self.run(
      seed: UInt64(Date().timeIntervalSince1970), rounds: .max, until: end)
    print("\(count) spoilt files were read.")
  }

  @Test(arguments: [
    FileFormat.graphML, .gexf, .nodeLink, .jsonGraph, .dot, .pajek, .ucinet, .vna,
  ])
  func `empty, blank and senseless files are told`(_ format: FileFormat) throws {
    let deep = String(repeating: "[", count: 100_000)
    let texts = ["", " \n\n ", "\u{FEFF}", "senseless", "{", "<", deep, "{\"a\":" + deep, "\0\0\0"]
    for text in texts {
      var told: [Diagnostic] = []
      do {
        told = try NetworkFile.read(bytes: Data(text.utf8), name: "x", as: format).diagnostics
      } catch let error as Diagnostic { told = [error] }
      #expect(told.contains { $0.severity == .error }, "\(format.rawValue): \(text.prefix(20))")
    }
  }
}
