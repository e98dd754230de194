import ArgumentParser
import Foundation
import WeftAnalysis
import WeftModel

/// What might happen to a network.
struct ScenarioOptions: ParsableArguments {
  @Option(help: ArgumentHelp("A body or cluster that leaves; may be repeated.", valueName: "id"))
  var without: [String] = []

  @Option(
    help: ArgumentHelp(
      "A tie that ends, as FROM:KIND:TO or FROM:TO for any kind; may be repeated.",
      valueName: "tie"))
  var withoutTie: [String] = []

  @Option(help: ArgumentHelp("A funder all of whose funding ends.", valueName: "id"))
  var endFunding: [String] = []

  @Option(
    help: ArgumentHelp(
      "A funder whose funding falls to a share of what it is; 70% leaves seventy in a hundred.",
      valueName: "id=share"))
  var taper: [String] = []

  @Option(help: ArgumentHelp("A=B: B is absorbed by A.", valueName: "a=b"))
  var merge: [String] = []

  @Option(help: ArgumentHelp("A tie that is added, as FROM:KIND:TO.", valueName: "tie"))
  var add: [String] = []

  @Option(
    name: .customLong("scenario"),
    help: ArgumentHelp("A saved scenario; what else is given is added to it.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var saved: String?

  /// Whether nothing happens.
  var isEmpty: Bool { saved == nil && ((try? chosen().isEmpty) ?? false) }

  func validate() throws { _ = try chosen() }

  /// What happens, the saved scenario and what else is given together.
  func scenario() throws -> Scenario {
    let given = try chosen()
    guard let scenario = saved else { return given }
    var saved: Scenario
    do {
      saved = try Scenario(json: String(contentsOfFile: scenario, encoding: .utf8))
    } catch let error as DecodingError {
      throw Diagnostic(
        .error, code: "bad-scenario", file: scenario,
        message: "The scenario cannot be read (\(error.plainWords)).",
        mend: "Write one with --save and compare.")
    }
    saved.without += given.without
    saved.withoutTies += given.withoutTies
    saved.endFunding += given.endFunding
    saved.taper.merge(given.taper) { $1 }
    saved.merge += given.merge
    saved.add += given.add
    return saved
  }

  /// What the options say, the saved scenario apart.
  private func chosen() throws -> Scenario {
    var result = Scenario(without: without, endFunding: endFunding)
    result.withoutTies = try withoutTie.map { words in
      let parts = words.split(separator: ":").map(String.init)
      switch parts.count {
      case 2: return .init(from: parts[0], to: parts[1])
      case 3: return .init(from: parts[0], kind: parts[1], to: parts[2])
      default: throw ValidationError("--without-tie takes FROM:KIND:TO or FROM:TO, not \(words).")
      }
    }
    result.add = try add.map { words in
      let parts = words.split(separator: ":").map(String.init)
      guard parts.count == 3 else {
        throw ValidationError("--add takes FROM:KIND:TO, not \(words).")
      }
      return .init(from: parts[0], kind: parts[1], to: parts[2])
    }
    result.merge = try merge.map { words in
      let parts = words.split(separator: "=").map(String.init)
      guard parts.count == 2 else { throw ValidationError("--merge takes A=B, not \(words).") }
      return .init(keep: parts[0], absorb: parts[1])
    }
    for words in taper {
      let parts = words.split(separator: "=").map(String.init)
      guard parts.count == 2, let share = Self.share(parts[1]), (0...1).contains(share) else {
        throw ValidationError("--taper takes ID=SHARE with a share from 0% to 100%, not \(words).")
      }
      result.taper[parts[0]] = share
    }
    return result
  }

  /// 70% or 0.7.
  private static func share(_ words: String) -> Double? {
    words.hasSuffix("%") ? Double(words.dropLast()).map { $0 / 100 } : Double(words)
  }
}

extension Scenario {
  /// What changes in a network; naming what it does not have is wrong use.
  func answer(in network: Network) throws -> WhatIf {
    do {
      return try whatIf(in: network)
    } catch let error as ScenarioError {
      throw ValidationError(error.description)
    }
  }
}

extension DecodingError {
  /// What is wrong, without the names of types.
  fileprivate var plainWords: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      context.debugDescription
    @unknown default: "it is not what a scenario looks like"
    }
  }
}
