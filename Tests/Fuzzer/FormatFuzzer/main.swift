// Hands whatever libFuzzer thinks of to the readers, and looks for crashes, hangs and leaks.
//
//   swift build --package-path Tests/Fuzzer -c release --sanitize=fuzzer --sanitize=address
//   WEFT_FUZZ_FORMAT=gexf Tests/Fuzzer/.build/release/FormatFuzzer -max_total_time=60 -timeout=10 \
//     FOUND Tests/WeftFormatsTests/Conformance/Corpus/gexf
//
// New files that reach further are put into the folder FOUND; the committed corpus is read first.
// Without WEFT_FUZZ_FORMAT the format of each file is recognised by its content.

import Foundation
import Weft

@_extern(c, "LLVMFuzzerRunDriver")
func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ readOne: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Reads one file; it may be refused, but with a diagnostic alone.
func readOne(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let format = ProcessInfo.processInfo.environment["WEFT_FUZZ_FORMAT"].flatMap(FileFormat.init)
  let data = bytes.map { Data(bytes: $0, count: count) } ?? Data()
  do {
    _ = try NetworkFile.read(bytes: data, name: "file", as: format)
  } catch {
    precondition(error is Diagnostic, "\(error)")
  }
  return 0
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runFuzzer(&count, &arguments) { readOne($0, $1) })
