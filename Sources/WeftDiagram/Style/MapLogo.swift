public import Foundation

/// An organisation's mark, printed in the upper right corner of a sheet: a PNG or JPEG picture.
///
/// It is held in every file that is drawn, so that none needs another beside it. DOT files hold no
/// pictures: there it is left out.
public struct MapLogo: Sendable, Hashable {
  /// The picture as it stands in its file.
  public let data: Data
  /// `image/png` or `image/jpeg`.
  public let mediaType: String
  /// Its width over its height.
  let proportion: Double

  /// Takes a picture.
  ///
  /// Makes nothing of what is neither a PNG nor a JPEG file, or has no size.
  ///
  /// - Parameter data: The bytes of the file.
  public init?(_ data: Data) {
    let bytes = [UInt8](data)
    guard let (type, width, height) = Self.png(bytes) ?? Self.jpeg(bytes), width > 0, height > 0
    else { return nil }
    self.data = data
    mediaType = type
    proportion = min(max(Double(width) / Double(height), 0.05), 20)
  }

  private static func png(_ bytes: [UInt8]) -> (String, Int, Int)? {
    guard bytes.count > 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    else { return nil }
    return ("image/png", number(bytes[16..<20]), number(bytes[20..<24]))
  }

  /// The size stands in the segment that begins a frame, after any number of others.
  private static func jpeg(_ bytes: [UInt8]) -> (String, Int, Int)? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let kind = bytes[place + 1]
      if (0xC0...0xCF).contains(kind), ![0xC4, 0xC8, 0xCC].contains(kind) {
        let height = number(bytes[(place + 5)..<(place + 7)])
        return ("image/jpeg", number(bytes[(place + 7)..<(place + 9)]), height)
      }
      place += 2 + number(bytes[(place + 2)..<(place + 4)])
    }
    return nil
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
