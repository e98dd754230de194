import Foundation

/// How far a reader has come in a file: tells whoever wants to know, and lets go of what it has
/// read, so that memory does not grow with the file.
struct ReadingProgress {
  /// After how many bytes it is told again.
  private static let step = 1 << 22

  private let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool
  private let tell: (@Sendable (Double) -> Void)?
  private var last = 0
  /// The place from which on it is told again.
  private var next: Int

  /// - Parameters:
  ///   - bytes: The bytes that are read.
  ///   - file: The file they are of.
  ///   - isMapped: Whether they are those of a mapped file itself.
  init(_ bytes: UnsafeRawBufferPointer, of file: InputFile, isMapped: Bool) {
    self.bytes = bytes
    self.isMapped = isMapped
    tell = file.progress
    next = Self.step
  }

  /// Notes that everything before a place has been read.
  @inline(__always)
  mutating func passed(_ place: Int) {
    if place >= next { advance(place) }
  }

  private mutating func advance(_ place: Int) {
    if isMapped { MappedFile.release(bytes, last..<place) }
    tell?(Double(place) / Double(max(1, bytes.count)))
    last = place
    next = place + Self.step
  }
}
