import Foundation

/// Adds a title and a resolution to a PNG file.
enum PNGText {
  /// The file with an `iTXt` title and a `pHYs` chunk after its header; anything that is no PNG
  /// comes back as it was.
  static func adding(title: String, dotsPerInch: Double, to png: Data) -> Data {
    let bytes = [UInt8](png)
    guard bytes.count > 33, Array(bytes[1...3]) == Array("PNG".utf8) else { return png }
    var text = Array("Title".utf8)
    text += [0, 0, 0, 0, 0]
    text += Array(title.utf8)
    let perMetre = UInt32((dotsPerInch / 0.0254).rounded())
    let resolution = bigEndian(perMetre) + bigEndian(perMetre) + [1]
    return Data(
      bytes[..<33] + chunk("pHYs", resolution) + chunk("iTXt", text) + bytes[33...])
  }

  private static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + content
    return bigEndian(UInt32(content.count)) + named + bigEndian(checksum(named))
  }

  private static func bigEndian(_ number: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }

  /// CRC-32 as the PNG specification defines it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
    }
    return ~sum
  }
}
