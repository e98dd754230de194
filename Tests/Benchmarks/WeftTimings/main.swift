// WeftTimings FILE TASK[,TASK…] [THREADS] [REPEATS] [BUDGET]
//
// Reads "u v" lines, makes the simple undirected graph, and prints a line of JSON for each task, as
// Peers/peers.py does. The task `load` is the reading itself.
//
// WeftTimings families
//
// Times every measure on each family of graphs and prints a table in milliseconds.

import Foundation
import Weft

let arguments = CommandLine.arguments
let threads = arguments.count > 3 ? Int(arguments[3]) ?? 1 : 1
let repeats = arguments.count > 4 ? Int(arguments[4]) ?? 3 : 3
let budget = arguments.count > 5 ? Double(arguments[5]) ?? 2 : 2

if arguments.count < 3 {
  if arguments.dropFirst().first == "families" {
    timeFamilies()
    exit(0)
  }
  print("WeftTimings FILE TASK[,TASK…] [THREADS] [REPEATS] [BUDGET], or WeftTimings families")
  exit(2)
}

/// Times every measure on every family: the median of at least three calls.
func timeFamilies() {
  print("| measure | " + families.map(\.name).joined(separator: " | ") + " |")
  print("|---|" + families.map { _ in "---:|" }.joined())
  for (name, run) in everyMeasure {
    let cells = families.map { family in
      let timings = repeated { run(family.graph) }.1
      return String(format: "%.3g", median(timings.map(\.processor)) * 1000)
    }
    print("| \(name) | " + cells.joined(separator: " | ") + " |")
  }
}

func readGraph(_ path: String) -> Graph {
  guard let list = try? EdgeListGraph.read(path, parallels: .unweighted) else {
    print("{\"peer\": \"weft\", \"error\": \"cannot read \(path)\"}")
    exit(1)
  }
  // Other libraries take the numbers in the file for the numbers of nodes; so here, lest scores
  // be compared in another order.
  let numbers = list.names.compactMap { Int($0) }
  guard numbers.count == list.names.count else { return list.graph }
  return list.graph.induced(by: numbers.indices.sorted { numbers[$0] < numbers[$1] })
}

let graphName = URL(fileURLWithPath: arguments[1]).deletingPathExtension().lastPathComponent

func report(_ name: String, _ graph: Graph, _ timings: [Timing], _ result: [Double]) {
  print(
    "{\"peer\": \"weft\", \"graph\": \"\(graphName)\", \"threads\": \(threads), "
      + "\"algorithm\": \"\(name)\", \"n\": \(graph.nodeCount), \"m\": \(graph.edgeCount), "
      + "\"compute_s\": \(median(timings.map(\.wall))), "
      + "\"cpu_s\": \(median(timings.map(\.processor))), \"runs\": \(timings.count), "
      + "\"rss_mb\": \(peakMemory()), \"checksum\": \(result)}")
}

func repeated<Value>(_ body: () -> Value) -> (Value, [Timing]) {
  resetPeakMemory()
  var (value, timing) = timed(body)
  var timings = [timing]
  while timings.count < repeats, timings.reduce(0, { $0 + $1.wall }) < budget {
    (value, timing) = timed(body)
    timings.append(timing)
  }
  return (value, timings)
}

let graph = readGraph(arguments[1])
for name in arguments[2].split(separator: ",").map(String.init) {
  if name == "load" {
    let (list, timings) = repeated {
      try? EdgeListGraph.read(arguments[1], parallels: .unweighted)
    }
    report(name, list?.graph ?? graph, timings, [])
  } else if let task = tasks[name] {
    let (result, timings) = repeated { task.run(graph, threads) }
    report(name, graph, timings, task.fingerprint(result))
  } else {
    print("{\"peer\": \"weft\", \"algorithm\": \"\(name)\", \"error\": \"unsupported\"}")
  }
}
