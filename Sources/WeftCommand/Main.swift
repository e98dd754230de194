import ArgumentParser
import Foundation
import WeftModel

/// Starts the command and turns what went wrong into a message and an exit code: 0 fine, 1 the
/// data have errors, 2 wrong use.
@main
enum Main {
  static func main() async {
    do {
      var command = try Weft.parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      leave(after: error)
    }
  }

  private static func leave(after error: any Error) -> Never {
    if let failure = error as? DataFailure {
      if !failure.message.isEmpty { StandardError.say(failure.message) }
      exit(1)
    }
    if let diagnostic = error as? Diagnostic {
      StandardError.say(String(describing: diagnostic))
      exit(1)
    }
    let message = Weft.fullMessage(for: error)
    let code = Weft.exitCode(for: error)
    if code == .success {
      if !message.isEmpty { print(message) }
      exit(0)
    }
    if !message.isEmpty { StandardError.say(message) }
    exit(code == .validationFailure ? 2 : code.rawValue)
  }
}

/// The data cannot be used; what is wrong has been said, or is said here.
struct DataFailure: Error {
  /// A last word, or nothing.
  var message = ""
}
