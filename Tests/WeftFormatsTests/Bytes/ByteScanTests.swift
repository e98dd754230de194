import Testing
import WeftTestSupport

@testable import WeftFormats

@Suite("Looking through bytes eight at a time")
struct ByteScanTests {
  /// Every length and offset, so that each way round a word of eight is met, with bytes that nearly
  /// are what is looked for.
  @Test func `finds what looking at each byte finds`() {
    var generator = SeededGenerator(seed: 11)
    let near: [UInt8] = [
      0x0A, 0x0D, 0x1F, 0x20, 0x21, 0x22, 0x23, 0x2C, 0x5C, 0x61, 0x80, 0xA2, 0xFF,
    ]
    for length in 0..<40 {
      for _ in 0..<40 {
        let isPlain = Bool.random(using: &generator)
        let bytes = (0..<length).map { _ in
          isPlain && Int.random(in: 0..<8, using: &generator) > 0
            ? 0x61 : near.randomElement(using: &generator) ?? 0
        }
        bytes.withUnsafeBytes { raw in
          for start in 0...min(length, 9) {
            #expect(
              ByteScan.endOfCell(raw, from: start, separator: 0x2C)
                == first(bytes, start) { [0x0A, 0x0D, 0x2C].contains($0) })
            #expect(
              ByteScan.endOfPlainText(raw, from: start)
                == first(bytes, start) { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C })
            #expect(
              ByteScan.quote(raw, from: start, upTo: length) == first(bytes, start) { $0 == 0x22 })
          }
          #expect(ByteScan.isASCII(raw) == bytes.allSatisfy { $0 < 0x80 })
        }
      }
    }
  }

  private func first(_ bytes: [UInt8], _ start: Int, _ isIt: (UInt8) -> Bool) -> Int {
    bytes[start...].firstIndex(where: isIt) ?? bytes.count
  }

  @Test func `bytes spell a word, and no other`() {
    Array("grants".utf8).withUnsafeBytes { bytes in
      #expect(bytes.spell("grants" as StaticString))
      #expect(!bytes.spell("grant" as StaticString))
      #expect(bytes.spell(String("grants")))
      #expect(!bytes.spell(String("Grants")))
    }
  }

  @Test func `no texts can be made to have one hash`() {
    // A hash without a secret gave these the same.
    var texts = ["riGp.58WAm dX3a5", "X7WrMSFzwqqJ46ag", "9IfS6Hwk3pPIYDs8"]
    let hashes = texts.indices.map { place in
      texts[place].withUTF8 { ByteScan.hash(UnsafeRawBufferPointer($0)) }
    }
    #expect(Set(hashes).count == 3)
    #expect(!hashes.contains(0))
  }

  @Test func `the hash tells texts apart by every byte and by their length`() {
    var seen: Set<UInt64> = []
    for length in 0..<40 {
      for flipped in 0..<max(1, length) {
        var bytes = [UInt8](repeating: 0, count: length)
        if length > 0 { bytes[flipped] = 1 }
        seen.insert(bytes.withUnsafeBytes(ByteScan.hash))
      }
    }
    #expect(seen.count == 1 + (1..<40).reduce(0, +))
  }
}
