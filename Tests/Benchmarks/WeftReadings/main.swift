// weft-readings graph|network FILE
//
// Reads a file once, as EdgeListGraph or as a network, and prints what it took as a line of JSON, for
// the comparison with other readers: Peers/readers.py

import Foundation
import Weft

func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

func peakMegabytes() -> Int {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM") })
  else { return 0 }
  return (Int(line.filter(\.isNumber)) ?? 0) / 1024
}

guard CommandLine.arguments.count == 3, ["graph", "network"].contains(CommandLine.arguments[1])
else {
  print("usage: weft-readings graph|network FILE")
  exit(2)
}
let path = CommandLine.arguments[2]
let (wall, processor) = (seconds(CLOCK_MONOTONIC), seconds(CLOCK_PROCESS_CPUTIME_ID))
// Kept to the end, as the other readers keep theirs: letting go of it is no part of reading.
var kept: Reading?
let counts: (actors: Int, ties: Int)
if CommandLine.arguments[1] == "graph" {
  let list = try EdgeListGraph.read(path, isDirected: true)
  counts = (list.graph.nodeCount, list.rows)
} else {
  let reading = try NetworkFile.read(path)
  counts = (reading.network.actors.count, reading.network.ties.count)
  kept = reading
}
print(
  "{\"wall\": \(seconds(CLOCK_MONOTONIC) - wall), "
    + "\"cpu\": \(seconds(CLOCK_PROCESS_CPUTIME_ID) - processor), \"actors\": \(counts.actors), "
    + "\"ties\": \(counts.ties), \"megabytes\": \(peakMegabytes())}")
