import Foundation

/// A Python with other programs' packages, to have them read what Weft writes: `WEFT_PYTHON`, else
/// python3.
public enum PeerPython {
  /// The Python, where it has some packages.
  ///
  /// - Parameter modules: The packages, by the names they are imported by.
  /// - Returns: Its name; nil where it lacks one of them.
  public static func having(_ modules: String...) -> String? {
    let named = ProcessInfo.processInfo.environment["WEFT_PYTHON"] ?? "python3"
    return run([named, "-c", "import " + modules.joined(separator: ", ")]) == nil ? nil : named
  }

  /// Runs a command.
  ///
  /// - Parameter command: The program and its arguments.
  /// - Returns: What it prints; nil where it fails.
  public static func run(_ command: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: bytes, as: UTF8.self) : nil
  }
}
