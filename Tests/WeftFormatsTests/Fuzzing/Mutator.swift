import Foundation
import WeftTestSupport

/// Spoils files in the ways that fuzzers have found to matter, the same for the same seed.
struct Mutator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Pieces that mean something to one format or another.
  private static let pieces: [[UInt8]] =
    [
      "\"", "\"\"", ",", ";", "\t", "\r", "\r\n", "\n\n", "=1+1", "#REF!", "0", "-1", "1e999",
      "999999999999999999999", "nan", "<", ">", "</", "/>", "<![CDATA[", "&amp;", "&x;",
      "<!DOCTYPE x [<!ENTITY a \"b\">]>", "{", "}", "[", "]", "[[[[[[[[", ":", "null", "true",
      "\\u0000", "\\ud800", "\\", "*Vertices 9", "*Edges", "DL n=2", "*node data", "digraph {",
      "->", "from,to", "'", "&#0;", "&#xFFFFFF;", "--", "*", "*Vertices 99999999999", "*Arcs :1",
      "n=-1", "n=999999999", "nr=", "nm=99999999", "!", "data:", "labels:", "<!--", "1e999", "-1",
      "subgraph cluster_x {", "/*", "//", "#", "NaN", "+", "nodes", "id", "diagonal=absent",
      "id,name,role", "\u{FEFF}", "\u{202E}", "é", "sep=;",
    ].map { Array($0.utf8) } + notUTF8

  private static let notUTF8: [[UInt8]] = [
    [0], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ]

  private mutating func place(_ bytes: [UInt8]) -> Int {
    bytes.isEmpty ? 0 : Int.random(in: 0..<bytes.count, using: &generator)
  }

  /// A spoilt copy of a file.
  mutating func mutated(_ original: Data, with other: Data) -> Data {
    var bytes = [UInt8](original)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      let at = place(bytes)
      let length = min(bytes.count - at, Int.random(in: 1...40, using: &generator))
      switch Int.random(in: 0..<8, using: &generator) {
      case 0 where !bytes.isEmpty: bytes[at] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 1 where !bytes.isEmpty: bytes[at] = UInt8.random(in: 0...255, using: &generator)
      case 2: bytes.removeSubrange(at..<at + length)
      case 3: bytes.insert(contentsOf: bytes[at..<at + length], at: place(bytes))
      case 4:
        bytes.insert(contentsOf: Self.pieces.randomElement(using: &generator) ?? [], at: at)
      case 5: bytes = Array(bytes.prefix(at))
      case 6:
        let piece = Self.pieces.randomElement(using: &generator) ?? []
        let count = Int.random(in: 1...300, using: &generator)
        bytes.insert(contentsOf: Array(repeating: piece, count: count).joined(), at: at)
      default:
        let donor = [UInt8](other)
        let from = place(donor)
        bytes.insert(contentsOf: donor[from..<min(donor.count, from + length)], at: at)
      }
    }
    // Small files find more in the same time.
    return Data(bytes.prefix(200_000))
  }
}
