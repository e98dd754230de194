// Hands whatever libFuzzer thinks of to the readers, and looks for crashes, hangs and leaks.
// Tests/Fuzzer/fuzz builds it and runs it over the committed corpus.
//
// WEFT_FUZZ_FORMAT names the format the bytes are read as; without it, it is recognised by content.

import CLibFuzzer
import Foundation
import Weft

private let format = ProcessInfo.processInfo.environment["WEFT_FUZZ_FORMAT"].flatMap(
  FileFormat.init(rawValue:))

/// Reads one file; it may be refused, but with diagnostics alone.
private func readOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let data = bytes.map { Data(bytes: $0, count: count) } ?? Data()
  do {
    _ = try NetworkFile.read(bytes: data, name: "file", as: format)
  } catch {
    precondition(error is Diagnostic, "\(error)")
  }
  return 0
}

var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(LLVMFuzzerRunDriver(&count, &arguments) { readOne($0, $1) })
