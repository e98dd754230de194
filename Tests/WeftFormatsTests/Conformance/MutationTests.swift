import Foundation
import Testing
import WeftModel
import WeftTestSupport

@testable import WeftFormats

/// Damages sound files at random and reads them: no reader may crash, hang or run away.
enum Mutation {
  /// Names of sound files in the corpus, with the format they are read as.
  static let formats: [FileFormat] = [
    .graphML, .gexf, .nodeLink, .jsonGraph, .dot, .pajek, .ucinet, .vna, .threeSixtyGiving,
    .openReferral,
  ]

  /// The sound files of a format.
  static func corpus(_ format: FileFormat) throws -> [Data] {
    let folder = ConformanceTests.folder + "/Corpus/" + format.rawValue
    return try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map {
      try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))
    }
  }

  private static let tokens = [
    "\"", "'", "<", ">", "</", "&", "&#0;", "&#xFFFFFF;", "{", "}", "[", "]", ":", ",", ";", "\\",
    "\\u", "\\ud800", "--", "->", "=", "*", "*Vertices 99999999999", "*Arcs :1", "n=-1",
    "n=999999999", "nr=", "nm=99", "!", "data:", "labels:", "<!--", "<![CDATA[", "<!DOCTYPE x [",
    "<!ENTITY a \"b\">", "\0", "\n", "\r", "\u{FEFF}", "1e999", "-1", "99999999999999999999",
    "subgraph cluster_x {", "/*", "//", "#", "null", "NaN", "{{{{", "[[[[", "+", "nodes", "id",
  ].map { Array($0.utf8) }

  static func mutate(_ bytes: Data, _ generator: inout SeededGenerator) -> Data {
    var result = [UInt8](bytes)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let place = Int.random(in: 0...result.count, using: &generator)
      let length = Int.random(in: 0...min(40, result.count - place), using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where place < result.count:
        result[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: result.removeSubrange(place..<place + length)
      case 2: result.insert(contentsOf: tokens.randomElement(using: &generator) ?? [], at: place)
      case 3: result.insert(contentsOf: Array(result[place..<place + length]), at: place)
      case 4 where place > 0: result.removeSubrange(place...)
      default:
        let other = Int.random(in: 0...result.count, using: &generator)
        result.insert(contentsOf: Array(result[place..<place + length]), at: other)
      }
      if result.count > 200_000 { result.removeSubrange(200_000...) }
    }
    return Data(result)
  }

  static func run(_ format: FileFormat, count: Int, seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let corpus = try corpus(format)
    try #require(!corpus.isEmpty)
    let clock = ContinuousClock()
    for _ in 0..<count {
      guard let sound = corpus.randomElement(using: &generator) else { return }
      let damaged = mutate(sound, &generator)
      let input = InputFile(name: "damaged", contents: .bytes(damaged))
      var isRead = true
      let time = clock.measure {
        do { _ = try NetworkFile.read(input, as: format) } catch { isRead = error is Diagnostic }
      }
      #expect(isRead)
      #expect(time < .seconds(120), "\(format): \(damaged.base64EncodedString().prefix(4000))")
    }
  }
}

@Suite("Damaged files")
struct MutationTests {
  @Test(arguments: Mutation.formats)
  func `no damage makes a reader crash or hang`(_ format: FileFormat) throws {
    try Mutation.run(format, count: 60, seed: 6)
  }

  @Test(.tags(.slow), .slowTestsOnly, arguments: Mutation.formats)
  func `nor does a great deal of it`(_ format: FileFormat) throws {
    try Mutation.run(format, count: 6_000, seed: 66)
  }

  @Test(arguments: Mutation.formats.dropLast(2))
  func `empty, blank and senseless files are told`(_ format: FileFormat) throws {
    let deep = String(repeating: "[", count: 100_000)
    let texts = ["", " \n\n ", "\u{FEFF}", "senseless", "{", "<", deep, "{\"a\":" + deep, "\0\0\0"]
    for text in texts {
      let input = InputFile(name: "x", contents: .bytes(Data(text.utf8)))
      var told: [Diagnostic] = []
      do { told = try NetworkFile.read(input, as: format).diagnostics } catch let error
        as Diagnostic
      {
        told = [error]
      }
      #expect(told.contains { $0.severity == .error }, "\(format.rawValue): \(text.prefix(20))")
    }
  }
}
