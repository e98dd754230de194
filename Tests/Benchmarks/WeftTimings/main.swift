// weft-timings FILE TASK[,TASK…] [THREADS] [REPEATS] [BUDGET]
//
// Reads "u v" lines, makes the simple undirected graph, and prints a line of JSON for each task.

import Foundation
import Weft

let arguments = CommandLine.arguments
let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
let repeats = arguments.count > 4 ? Int(arguments[4]) ?? 3 : 3
let budget = arguments.count > 5 ? Double(arguments[5]) ?? 2 : 2

func readGraph(_ path: String) -> Graph {
  let text = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
  var edges: [(Int, Int)] = []
  var numbers: [Int] = []
  for line in text.utf8.split(separator: 10) {
    numbers.removeAll(keepingCapacity: true)
    for word in line.split(separator: 32) { numbers.append(Int(Substring(word)) ?? 0) }
    edges.append((numbers[0], numbers[1]))
  }
  let count = edges.reduce(0) { max($0, max($1.0, $1.1) + 1) }
  return Graph(nodeCount: count, edges: edges)
}

let (graph, loading) = timed { readGraph(arguments[1]) }
for name in arguments[2].split(separator: ",").map(String.init) {
  guard let task = tasks[name] else {
    print("{\"peer\": \"weft\", \"algorithm\": \"\(name)\", \"error\": \"unsupported\"}")
    continue
  }
  var timings: [Timing] = []
  var result: [Double] = []
  while timings.count < repeats, timings.reduce(0, { $0 + $1.wall }) < budget {
    let (found, timing) = timed { task.run(graph, threads) }
    result = found
    timings.append(timing)
  }
  let graphName = URL(fileURLWithPath: arguments[1]).deletingPathExtension().lastPathComponent
  print(
    "{\"peer\": \"weft\", \"graph\": \"\(graphName)\", \"threads\": \(threads), "
      + "\"algorithm\": \"\(name)\", \"n\": \(graph.nodeCount), \"m\": \(graph.edgeCount), "
      + "\"load_s\": \(loading.processor), \"compute_s\": \(median(timings.map(\.wall))), "
      + "\"cpu_s\": \(median(timings.map(\.processor))), \"runs\": \(timings.count), "
      + "\"rss_mb\": \(peakMemory()), \"checksum\": \(result)}")
}
