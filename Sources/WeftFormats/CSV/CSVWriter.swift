import Foundation

/// Writes records as RFC 4180 has them: comma, LF, quotes only where they are needed.
struct CSVWriter {
  private var buffer: [UInt8] = []
  private let separator: UInt8

  init(separator: UInt8 = UInt8(ascii: ",")) { self.separator = separator }

  /// What has been written.
  var bytes: Data { Data(buffer) }

  /// Writes one record.
  mutating func write(_ cells: [String]) {
    // A record of one empty cell would read as a blank row.
    let mustQuote = cells.count == 1 && cells[0].isEmpty
    for (place, cell) in cells.enumerated() {
      if place > 0 { buffer.append(separator) }
      if mustQuote || needsQuotes(cell) {
        buffer.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
          if byte == UInt8(ascii: "\"") { buffer.append(byte) }
          buffer.append(byte)
        }
        buffer.append(UInt8(ascii: "\""))
      } else {
        buffer.append(contentsOf: cell.utf8)
      }
    }
    buffer.append(UInt8(ascii: "\n"))
  }

  private func needsQuotes(_ cell: String) -> Bool {
    for byte in cell.utf8 {
      switch byte {
      case separator, UInt8(ascii: "\""), UInt8(ascii: "\n"), UInt8(ascii: "\r"): return true
      default: continue
      }
    }
    // A leading mark of this kind would be skipped by readers, and `sep=` obeyed.
    return cell.unicodeScalars.first == "\u{FEFF}" || cell.utf8.starts(with: "sep=".utf8)
  }
}
