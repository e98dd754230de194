import Foundation

/// Standard error, a line at a time, with nothing in it that could steer a terminal.
enum StandardError {
  static func say(_ line: String) {
    FileHandle.standardError.write(Data((TerminalText.safe(line) + "\n").utf8))
  }

  /// Whether a person is watching.
  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
}
