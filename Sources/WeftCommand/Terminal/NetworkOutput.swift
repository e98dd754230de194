import Foundation
import WeftFormats
import WeftModel

/// Writing networks, and saying what became of them.
enum NetworkOutput {
  /// Writes a network; tells on standard error what was replaced, what could not be read and what
  /// the new format cannot hold.
  ///
  /// - Throws: A ``DataFailure`` after writing where the data read have errors; before it where they
  ///   have and nothing could be read.
  static func write(
    _ network: Network, to path: String, as format: FileFormat?, after reading: Reading?
  ) throws {
    let isNew = path == "-" || !FileManager.default.fileExists(atPath: path)
    let problems = (reading?.diagnostics ?? []).filter { $0.severity <= .warning }
    for problem in problems { StandardError.say(String(describing: problem)) }
    if reading?.hasErrors == true, network.actors.isEmpty, network.ties.isEmpty {
      throw DataFailure(message: "Nothing could be read, so nothing was written.")
    }
    for lost in try NetworkFile.write(network, to: path, as: format) {
      StandardError.say(String(describing: lost))
    }
    if !isNew { StandardError.say("Replaced \(path).") }
    if reading?.hasErrors == true {
      throw DataFailure(message: "The data have errors; see `weft check`.")
    }
  }
}
