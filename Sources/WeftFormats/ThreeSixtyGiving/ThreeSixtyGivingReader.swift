import Foundation
import WeftModel

/// Reads grants in the 360Giving Data Standard 1.4 (standard.threesixtygiving.org), as JSON or as
/// a table, grant by grant.
///
/// - Complexity: One pass, O(bytes); memory for the network and one grant.
enum ThreeSixtyGivingReader {
  /// Whether the beginning of a file looks like grants.
  static func recognises(_ head: String) -> Bool {
    if head.contains("\"fundingOrganization\"") || head.contains("\"amountAwarded\"") {
      return true
    }
    let header = head.prefix { !$0.isNewline }.lowercased().filter { !$0.isWhitespace }
    return header.contains("amountawarded")
      && (header.contains("fundingorg") || header.contains("recipientorg"))
  }

  /// From how many bytes on the file is read on a thread of its own, while the network is made.
  private static let fewestBytesForTwoThreads = 1 << 20

  static func read(_ file: InputFile) throws -> Reading {
    var network = GrantNetwork(file)
    let findings: GrantParser.Findings
    if try file.bytes().count < fewestBytesForTwoThreads {
      var parser = GrantParser(file) { batch in
        network.take(batch)
        return batch
      }
      findings = try parser.run()
    } else {
      findings = try readBeside(file, &network)
    }
    return network.finish(findings)
  }

  private static func readBeside(
    _ file: InputFile, _ network: inout GrantNetwork
  ) throws -> GrantParser.Findings {
    let handoff = Handoff<GrantBatch, GrantParser.Findings>()
    let reader = Thread {
      var parser = GrantParser(file, hand: handoff.send, settle: handoff.drain)
      handoff.close(Result { try parser.run() })
    }
    reader.stackSize = 8 << 20
    reader.start()
    return try handoff.forEach { network.take($0) } ?? GrantParser.Findings()
  }
}
