import ArgumentParser
import WeftAnalysis
import WeftModel
import WeftReport

/// `weft compare`: what changed between two networks, or two dates of one.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Says what changed between two networks, or two dates of one.",
    discussion: """
      Bodies are matched by id, then by the aliases and identifiers the tables declare. With two \
      dates and one network, ties and memberships count on a date their period may contain.

      Examples:
        weft compare wave-1 wave-2
        weft compare data/place-based-social-action --before 2018-06 --after 2020
        weft compare wave-1 wave-2 --robust
        weft compare wave-1 wave-2 --map change.svg
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown, json }

  @Argument(
    help: ArgumentHelp("The earlier network, or the only one.", valueName: "before"),
    completion: .file())
  var earlier: String

  @Argument(help: ArgumentHelp("The later network.", valueName: "after"), completion: .file())
  var later: String?

  @OptionGroup var output: OutputOption
  @OptionGroup var robustness: RobustnessOption
  @OptionGroup(title: "Map") var drawing: ChangeMapOptions

  @Option(name: .customLong("before"), help: "The earlier date, such as 2018 or 2018-06.")
  var firstDate: String?

  @Option(name: .customLong("after"), help: "The later date.")
  var secondDate: String?

  @Option(help: "text, markdown or json.")
  var format: Format = .text

  @Option(help: "How many bodies whose measures changed to show; 0 for all.")
  var top: Int = 20

  func validate() throws {
    let dates = [firstDate, secondDate].compactMap { $0 }
    for date in dates where PartialDate(date) == nil {
      throw ValidationError("\(date) is no date; write 2018, 2018-06 or 2018-06-30.")
    }
    if later == nil, dates.count < 2 {
      throw ValidationError("Give a later network, or --before and --after with two dates.")
    }
    if later != nil, !dates.isEmpty {
      throw ValidationError("Give two networks or two dates of one, not both.")
    }
  }

  /// The title of a map of two dates names both.
  private func title(of network: Network) -> String? {
    let dates = [firstDate, secondDate].compactMap { $0.flatMap { PartialDate($0) } }
    guard dates.count == 2 else { return nil }
    let words = Words()
    return words.say(
      network.metadata.title.isEmpty ? .changeDates : .changeMapTitle,
      [
        "title": .name(network.metadata.title), "before": .words(words.date(dates[0])),
        "after": .words(words.date(dates[1])),
      ])
  }

  func run() async throws {
    let network = try NetworkInput.read(earlier)
    let (before, after, change): (Network, Network, Change)
    if let later {
      (before, after) = (network, try NetworkInput.read(later))
      change = before.change(to: after)
    } else if let first = firstDate.flatMap({ PartialDate($0) }),
      let second = secondDate.flatMap({ PartialDate($0) })
    {
      (before, after) = (network.on(first), network.on(second))
      change = network.change(from: first, to: second)
    } else {
      throw ValidationError("Give a later network, or --before and --after with two dates.")
    }
    try drawing.draw(from: before.renamed(by: change), to: after, title: title(of: network))
    let ranges = robustness.options.map { change.ranges(from: before, to: after, $0) }
    func page() -> ResultPage {
      change.page(from: before, to: after, top: top, ranges: ranges)
    }
    switch format {
    case .text: try output.write(TerminalText.safe(page().text()))
    case .markdown: try output.write(page().markdown())
    case .json: try output.write(change.json(from: before, to: after, ranges: ranges).text)
    }
  }
}
